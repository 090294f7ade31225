"""
OpenStack Swift with its S3 API, whole, in one process: accounts, containers, objects and the proxy before them.

    python3 s3-server.py <folder> <port> <access key> <secret key>

Real in everything that a client can see: signatures, checksums, multipart uploads, listings by page, times that are
off. What is small is only what is around it: one disk, one copy, no memcached.
"""

import eventlet

eventlet.monkey_patch()

import logging
import os
import sys

from eventlet import wsgi
from swift.common import utils

folder, port, access_key, secret_key = os.path.abspath(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
devices = os.path.join(folder, 'devices')
kinds = ('account', 'container', 'object')
# A page of a listing is short, so that tests that go over several pages are.
page = 20


def write(name, text):
    path = os.path.join(folder, name)
    with open(path, 'w') as out:
        out.write(text)
    return path


os.makedirs(os.path.join(devices, 'disk'), exist_ok=True)
write('swift.conf', '[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n')
utils.set_swift_dir(folder)
utils.validate_hash_conf()

# These read the configuration above when they are loaded.
from swift.common.http_protocol import SwiftHttpProtocol
from swift.common.middleware import tempauth
from swift.common.ring import RingBuilder
from swift.common.wsgi import loadapp


class AnyName(tempauth.TempAuth):
    """Its own users have names with a colon; access keys usually have none."""

    def __init__(self, app, conf):
        super().__init__(app, conf)
        self.users[access_key] = {
            'key': secret_key,
            # Not the key's name: that is replaced wherever it is found in a path.
            'url': f'$HOST/v1/{self.reseller_prefixes[0]}tests',
            'groups': ['.admin'],
        }


tempauth.TempAuth = AnyName


def listen(at):
    return eventlet.listen(('127.0.0.1', at), backlog=256)


def make_ring(kind, at):
    builder = RingBuilder(4, 1, 0)
    builder.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': at, 'device': 'disk', 'weight': 1})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, f'{kind}.ring.gz'))


def common(at):
    return f"""[DEFAULT]
swift_dir = {folder}
devices = {devices}
bind_ip = 127.0.0.1
bind_port = {at}
mount_check = false
fallocate_reserve = 0
log_level = ERROR
"""


proxy = f"""
[pipeline:main]
pipeline = catch_errors cache s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
storage_domain = localhost
max_bucket_listing = {page}
[filter:tempauth]
use = egg:swift#tempauth
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
"""

log = logging.getLogger('quiet')
pool = eventlet.GreenPool()


def serve(socket, kind, text):
    config = write(f'{kind}-server.conf', common(socket.getsockname()[1]) + text)
    options = {'log': log, 'log_output': False, 'protocol': SwiftHttpProtocol}
    pool.spawn(wsgi.server, socket, loadapp(config), custom_pool=eventlet.GreenPool(256), **options)


sockets = {kind: listen(0) for kind in kinds}
for kind, socket in sockets.items():
    make_ring(kind, socket.getsockname()[1])
for kind, socket in sockets.items():
    serve(socket, kind, f'[pipeline:main]\npipeline = {kind}-server\n[app:{kind}-server]\nuse = egg:swift#{kind}\n')
# The door opens last.
serve(listen(port), 'proxy', proxy)
pool.waitall()
