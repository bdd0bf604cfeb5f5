"""Getting at buckets: whoever the environment, or the files of AWS's tools, say we are.

`bucket_store("https://s3.example.vn", "", "trang", "trang-rieng").names("web")`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.press.system.extra import extra

if TYPE_CHECKING:  # it wants boto3
    from plugins.press.publishing.targets.stores.bucket_store import BucketStore

TIMEOUT = 60


def bucket_store(host: str, region: str, path: str, private: str) -> BucketStore:
    """Open two buckets, each `name` or `name/folder`: the site's, and one nobody reads.

    `host`: the server's address, '' for Amazon's own. Nothing is asked for yet.
    Raises NotReadyError where boto3 is missing.
    """
    boto3, config = extra("boto3"), extra("botocore.config")
    from plugins.press.publishing.targets.stores.bucket_store import (
        STATE,
        WEB,
        BucketStore,
    )

    client = boto3.client(
        "s3",
        endpoint_url=host or None,
        region_name=region or "us-east-1",
        config=config.Config(
            connect_timeout=TIMEOUT,
            read_timeout=TIMEOUT,
            retries={"mode": "standard", "max_attempts": 5},
            max_pool_connections=32,
            # What many a server of others does not know yet.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            s3={"addressing_style": "path" if host else "auto"},
        ),
    )
    return BucketStore(client, {WEB: _room(path), STATE: _room(private)})


def _room(path: str) -> tuple[str, str]:
    bucket, _, folder = path.strip("/").partition("/")
    return bucket, f"{folder}/" if folder else ""
