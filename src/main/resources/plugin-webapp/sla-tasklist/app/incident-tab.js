import { actForm } from './act-form.js';
import { acts, open } from './acts.js';
import { element } from './dom.js';
import { server } from './server.js';
import { standing } from './standing.js';
import { timeline } from './timeline.js';

const NOT_YOURS = 'Only support, leads and managers handle an incident here. What you need of it stands on the task\'s form.';

/** The tab "Incident" of a task: how it stands, what may be done to it at any time, and all that happened. */
class Panel {

  constructor(node, api, taskId) {
    this.server = server(api);
    this.taskId = taskId;
    this.now = element('div');
    this.buttons = element('div.sla-acts', { role: 'group', 'aria-label': 'What may be done at any time' });
    this.told = element('p.sla-told', { role: 'status' });
    this.slot = element('div');
    this.past = element('div');
    node.replaceChildren(element('div.sla-incident', {}, this.now, this.buttons, this.told, this.slot, this.past));
    this.begin();
  }

  async begin() {
    try {
      const number = await this.server.numberOf(this.taskId);
      if (!number || !number.startsWith('INC-')) {
        this.now.replaceChildren(element('p', {}, 'This task is not about an incident.'));
        return;
      }
      this.show(await this.server.get(`/incidents/${number}`));
    } catch (refused) {
      this.now.replaceChildren(refused.status === 403 ? element('p', {}, NOT_YOURS)
        : element('p.text-danger', { role: 'alert' }, refused.message));
    }
  }

  show(incident) {
    this.incident = incident;
    this.now.replaceChildren(standing(incident));
    this.buttons.replaceChildren(...acts.filter(act => act.possible(incident)).map(act =>
      element('button.btn.btn-default.btn-sm', { type: 'button', title: act.does, onclick: event => this.open(act, event.target) },
        act.label)));
    this.past.replaceChildren(timeline(incident.timeline));
  }

  async open(act, button) {
    this.told.textContent = '';
    const given = { incident: this.incident, server: this.server };
    try {
      given.prepared = act.prepare && await act.prepare(given);
    } catch (refused) {
      this.told.textContent = refused.message;
      return;
    }
    if (given.prepared && given.prepared.length === 0) {
      this.told.textContent = act.none;
      return;
    }
    const form = actForm(act, given, {
      done: answer => this.done(act, answer),
      gone: () => this.close(button),
      older: () => this.older(),
    });
    [...this.buttons.children].forEach(other => other.classList.toggle('active', other === button));
    this.slot.replaceChildren(form.node);
    form.focus();
  }

  close(button) {
    this.slot.replaceChildren();
    [...this.buttons.children].forEach(other => other.classList.remove('active'));
    // the button may have gone with what made it possible
    (button.isConnected ? button : this.now.querySelector('h4')).focus();
  }

  async older() {
    const incident = await this.server.get(`/incidents/${this.incident.number}`);
    this.show(incident);
    return incident;
  }

  done(act, answer) {
    this.slot.replaceChildren();
    this.show(answer);
    this.told.textContent = `Done: ${act.does}.${open(answer) ? ' The task\'s form shows it when the task is opened again.' : ''}`;
    this.now.querySelector('h4').focus();
  }
}

export const incidentTab = {
  id: 'sla-incident',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Incident' },
  render: (node, { api, taskId }) => new Panel(node, api, taskId),
  unmount: () => {},
};
