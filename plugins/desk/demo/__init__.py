"""The invented province that shows a newcomer a full site in the first minute.

Enter by: demo.demo, laying_out.lay_out
"""
