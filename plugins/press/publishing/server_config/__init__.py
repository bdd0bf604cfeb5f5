"""The web server's half of publishing: what it must answer, in its own language.

Enter by:

    write.server_config; `policy` and `old_addresses` serve all servers and hosts
"""
