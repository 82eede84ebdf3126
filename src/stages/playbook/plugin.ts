/** The name of the file in which the plugin tells what happens, beside its own. */
export const EVENTS_FILE = 'events.jsonl'

/** A file name that no plugin of anybody else has: by it Ansible tells plugins apart. */
export const PLUGIN_FILE = 'stagewright_events.py'

/**
 * A callback plugin for Ansible that appends an event, one JSON object a line in ASCII, for each task
 * and each result worth telling. It is of type `aggregate`, so that the log stays Ansible's own, and
 * needs not be enabled, so that `callbacks_enabled` stays the user's. Of a result it tells the message
 * alone, never arguments or values; what `no_log` hides has no message any more when it comes here.
 */
export const PLUGIN = `
import json
import os

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = '''
name: stagewright_events
type: aggregate
short_description: tells a pipeline what a playbook does
description: appends an event in JSON, one a line, to a private file beside this plugin
'''

EVENTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '${EVENTS_FILE}')
MOST = 2000
SET_STATS = ('set_stats', 'ansible.builtin.set_stats', 'ansible.legacy.set_stats')


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'aggregate'
    CALLBACK_NAME = 'stagewright_events'
    CALLBACK_NEEDS_ENABLED = False
    CALLBACK_NEEDS_WHITELIST = False

    def __init__(self, *args, **kwargs):
        super(CallbackModule, self).__init__(*args, **kwargs)
        self.items = {}
        self.hidden_stats = False

    def tell(self, **event):
        line = json.dumps(event, default=plain) + chr(10)
        # Whole lines in one go, for the file is read while it grows.
        with open(EVENTS, 'ab', 0) as out:
            out.write(line.encode('ascii'))

    def result(self, kind, result, **more):
        task = result._task
        data = result._result
        file, line = place(task)
        self.tell(kind=kind, host=str(result._host.get_name()), task=str(task.get_name()), module=str(task.action), file=file, line=line, message=message(data), **more)

    def v2_playbook_on_start(self, playbook):
        from ansible.release import __version__
        self.tell(kind='start', version=str(__version__))

    def v2_playbook_on_play_start(self, play):
        self.tell(kind='play', name=str(play.get_name()))

    def v2_playbook_on_task_start(self, task, is_conditional):
        self.tell(kind='task', name=str(task.get_name()))

    def v2_playbook_on_handler_task_start(self, task):
        self.tell(kind='task', name=str(task.get_name()))

    def v2_runner_on_ok(self, result):
        task = result._task
        if task.action in SET_STATS and hidden(task, result._result):
            self.hidden_stats = True
        if result._result.get('changed', False):
            self.result('changed', result)

    def v2_runner_item_on_failed(self, result):
        key = (result._host.get_name(), result._task._uuid)
        label = result._result.get('_ansible_item_label', '')
        if len(self.items.setdefault(key, [])) < 10:
            self.items[key].append({'item': cut('' if hidden(result._task, result._result) else label), 'message': message(result._result)})

    def v2_runner_on_failed(self, result, ignore_errors=False):
        items = self.items.pop((result._host.get_name(), result._task._uuid), [])
        fate = 'ignored' if ignore_errors else 'rescued' if has_rescue(result._task) else 'failed'
        self.result('failed', result, fate=fate, items=items)

    def v2_runner_on_unreachable(self, result):
        self.result('unreachable', result)

    def v2_playbook_on_stats(self, stats):
        recap = dict((str(host), stats.summarize(host)) for host in sorted(stats.processed))
        custom = stats.custom.get('_run', {})
        self.tell(kind='stats', recap=recap, custom={} if self.hidden_stats else custom, hidden=self.hidden_stats and bool(custom))


def place(task):
    path, _, line = (task.get_path() or '').rpartition(':')
    return (path, int(line)) if path and line.isdigit() else ('', 0)


def hidden(task, data):
    return task.no_log is True or bool(data.get('_ansible_no_log')) or 'censored' in data


def message(data):
    if 'censored' in data:
        return 'hidden by no_log'
    said = data.get('msg', '')
    words = said if isinstance(said, str) else json.dumps(said, default=plain)
    errors = data.get('stderr') or data.get('module_stderr') or ''
    code = data.get('rc')
    if code and 'non-zero return code' in words:
        words = 'exit code %s' % code
    return cut(words + (': ' + str(errors).strip() if errors else ''))


def cut(value):
    words = value if isinstance(value, str) else json.dumps(value, default=plain)
    return words if len(words) <= MOST else words[:MOST] + '...'


def plain(value):
    return str(value)


def has_rescue(task):
    # A failure is rescued where a block around it has a rescue and it came from its main part.
    child, block = task, getattr(task, '_parent', None)
    while block is not None:
        if getattr(block, 'rescue', None) and any(each._uuid == child._uuid for each in block.block):
            return True
        child, block = block, getattr(block, '_parent', None)
    return False
`
