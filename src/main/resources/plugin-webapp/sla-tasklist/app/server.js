/** What the server refuses, in its words; `fields` says what is wrong with which. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || 'The server gave no answer that can be read. Please try again.');
    this.status = status;
    this.changed = problem.type === 'urn:vivition:sla:changed-meanwhile';
    this.fields = problem.errors || [];
  }
}

/** Our API and the engine's, as the user who is logged in to Tasklist. */
export function server(api) {
  // the web applications lie beside our API; the page says in its base where
  const root = new URL('../../../../api', document.baseURI).pathname;

  async function ask(path, options) {
    let response;
    try {
      response = await fetch(path, { credentials: 'same-origin', ...options });
    } catch (unreachable) {
      throw new Refused(0, { detail: 'The server cannot be reached. What you typed is still here: please try again.' });
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Refused(response.status, response.status === 401
        ? { detail: 'You are not logged in any more. Log in in another window, then try again: what you typed is still here.' }
        : body);
    }
    return body;
  }

  return {
    /** The number of what the task is about; undefined when it is about nothing that has one. */
    async numberOf(taskId) {
      const local = await ask(`${api.engineApi}/task/${taskId}/localVariables?deserializeValues=false`);
      return local.number && local.number.value;
    },

    /** Whether there is still a task of that id; true when nobody can say. */
    async hasTask(taskId) {
      return ask(`${api.engineApi}/task/${taskId}`).then(() => true, refused => refused.status !== 404);
    },

    get(path) {
      return ask(root + path, { headers: { Accept: 'application/json' } });
    },

    post(path, body) {
      return ask(root + path, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
        body: JSON.stringify(body),
      });
    },
  };
}
