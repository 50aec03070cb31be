import { actForm } from './act-form.js';
import { acts, open } from './acts.js';
import { element } from './dom.js';
import { leaveTask } from './leave-task.js';
import { server } from './server.js';
import { standing } from './standing.js';
import { inWords } from './time.js';
import { timeline } from './timeline.js';

const NOT_YOURS = 'Only support, leads and managers handle an incident here. What you need of it stands on the task\'s form.';

/** The tab "Incident" of a task: how it stands, what may be done to it at any time, and all that happened. */
class Panel {

  constructor(node, api, taskId) {
    this.server = server(api);
    this.taskId = taskId;
    this.now = element('div');
    this.closed = element('div');
    this.buttons = element('div.sla-acts', { role: 'group', 'aria-label': 'What may be done at any time' });
    this.told = element('p.sla-told', { role: 'status' });
    this.slot = element('div');
    this.past = element('div');
    node.replaceChildren(
      element('div.sla-incident', {}, this.now, this.closed, this.buttons, this.told, this.slot, this.past));
    this.begin();
  }

  async begin() {
    try {
      this.own = await this.server.numberOf(this.taskId);
      if (!this.own || !this.own.startsWith('INC-')) {
        this.now.replaceChildren(element('p', {}, 'This task is not about an incident.'));
        return;
      }
      await this.show(this.own);
    } catch (refused) {
      this.now.replaceChildren(refused.status === 403 ? element('p', {}, NOT_YOURS)
        : element('p.text-danger', { role: 'alert' }, refused.message));
    }
  }

  /** Shows that incident as it is now. */
  async show(number) {
    const incident = await this.server.get(`/incidents/${number}`);
    const [word, closed] = await Promise.all([this.word(number), this.reopenable(incident)]);
    this.given = { incident, word, server: this.server };
    this.now.replaceChildren(standing(incident, word));
    this.closed.replaceChildren(...this.ways(incident, closed));
    this.buttons.replaceChildren(...acts.filter(act => act.possible(incident, word)).map(act =>
      element('button.btn.btn-default.btn-sm',
        { type: 'button', title: act.does, onclick: event => this.open(act, event.target) }, act.label)));
    this.past.replaceChildren(timeline(incident.timeline));
  }

  /** The promised next word; null: none. */
  async word(number) {
    const notices = await this.server.get(`/incidents/${number}/notices`).catch(() => ({}));
    return notices.nextWord ? notices : null;
  }

  /** The studio's incidents that a word of the customer can still take up again (R10): they have no task of their own. */
  async reopenable(incident) {
    const closed = open(incident)
      ? await this.server.get(`/incidents?state=CLOSED&studio=${encodeURIComponent(incident.studio)}`).catch(() => []) : [];
    return closed.filter(other => other.reopenableUntil);
  }

  /** From the task's incident to those that were closed, and back. */
  ways(incident, closed) {
    const way = (number, words) =>
      element('button.btn.btn-link.btn-sm', { type: 'button', onclick: () => this.lookAt(number) }, words);
    return [
      incident.number !== this.own && way(this.own, `Back to ${this.own}, which the task is about`),
      incident.number === this.own && closed.length > 0
        && element('p', {}, 'Closed lately at this studio. If it failed again, reopen it:'),
      ...(incident.number === this.own ? closed : []).map(other => way(other.number,
        `${other.number}, can be reopened before ${inWords(other.reopenableUntil)}: ${other.summary}`)),
    ].filter(Boolean);
  }

  async lookAt(number) {
    this.slot.replaceChildren();
    this.told.textContent = '';
    try {
      await this.show(number);
      this.now.querySelector('h4').focus();
    } catch (refused) {
      this.told.textContent = refused.message;
    }
  }

  async open(act, button) {
    this.told.textContent = '';
    const { given } = this;
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
      done: () => this.done(act),
      gone: () => this.close(button),
      older: () => this.older(act, given),
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

  async older(act, given) {
    await this.show(given.incident.number);
    Object.assign(given, this.given);
    given.prepared = act.prepare && await act.prepare(given);
  }

  async done(act) {
    const { number } = this.given.incident;
    const words = `Done: ${act.does}.`;
    this.slot.replaceChildren();
    if (!await this.server.hasTask(this.taskId)) {
      leaveTask(`${number}. ${words} The task ended with it.`);
      return;
    }
    this.told.textContent = words;
    try {
      await this.show(number);
      if (number === this.own && open(this.given.incident)) {
        this.told.textContent = `${words} The task's form shows it when the task is opened again.`;
      }
    } catch (refused) {
      this.told.textContent = `${words} ${refused.message}`;
    }
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
