"""Plans the lists of articles by category and by topic."""

from collections.abc import Iterator

from plugins.bulletin import addresses
from plugins.bulletin.views.parts.heads import feed_links
from plugins.bulletin.views.topics import topics_page
from plugins.bulletin.views.weekly import last_week
from plugins.press.plan.article_lists import ArticleList, ListStep
from plugins.press.plan.registering import registering
from plugins.press.site.output import Output


class TopicPages(ListStep):
    """What is about the same thing."""

    def outputs(self) -> Iterator[Output]:
        """Plan every category, every topic, and the list of topics."""
        told = last_week(self.bulletin) is not None
        for category in self.site.categories:
            of_category = ArticleList(
                category.address,
                category.name,
                self.bulletin.articles_in.get(category.name, []),
                "category",
                feeds=feed_links(category.name, category.address),
                weekly=addresses.weekly(category.address) if told else "",
            )
            yield from self.article_list(of_category)
        for topic, articles in self.bulletin.articles_on.items():
            above = [("Chủ đề", addresses.TOPICS)]
            yield from self.article_list(
                ArticleList(
                    topic.address,
                    topic.name[0].upper() + topic.name[1:],
                    articles,
                    "topic",
                    above=above,
                    share="Chủ đề",
                )
            )
        if not self.settled(addresses.TOPICS):
            yield self._all_topics()

    def _all_topics(self) -> Output:
        return self.page(
            "topics.html",
            addresses.TOPICS,
            topics_page(self.bulletin),
            lambda day: self.heads.page(
                day, "topics", addresses.TOPICS, "Chủ đề", share="Chủ đề"
            ),
        )


register = registering(TopicPages)
