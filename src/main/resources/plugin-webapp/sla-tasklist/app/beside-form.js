// Tasklist throws a task's form away, with all that was typed, when another tab is opened. From the form our tab
// therefore opens beside it: the form is hidden and stays. Any other way to the tab is Tasklist's own.

let shown = null;

const taskId = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

function back() {
  if (shown) {
    shown.panel.remove();
    shown.view.hidden = false;
    shown.ours.classList.remove('active');
    shown.forms.classList.add('active');
    shown = null;
  }
}

function open(view, forms, ours, tab, api) {
  const panel = document.createElement('div');
  view.hidden = true;
  view.after(panel);
  forms.classList.remove('active');
  ours.classList.add('active');
  shown = { panel, view, forms, ours, task: taskId() };
  tab.render(panel, { api, taskId: shown.task });
}

/** Opens the tab without losing what is typed in the form. */
export function besideForm(tab, api) {
  document.addEventListener('click', event => {
    const link = event.target.closest('.tabbed-content .nav-tabs a');
    if (!link) {
      return;
    }
    const ours = link.closest('li');
    const content = link.closest('.tabbed-content').querySelector('.tab-content');
    const forms = ours.parentElement.querySelector('li.active');
    if (link.textContent.trim() !== tab.properties.label) {
      back();
    } else if (shown || content.querySelector('.form-pane')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!shown) {
        open(content.querySelector('view'), forms, ours, tab, api);
      }
    }
  }, true);
  // another task, or none: Tasklist says so in the address only
  new MutationObserver(() => {
    if (shown && (shown.task !== taskId() || !shown.view.isConnected)) {
      back();
    }
  }).observe(document.body, { childList: true, subtree: true });
}
