// The page works without this. With it only what the outcome needs is asked for, photos are made small and sent as soon
// as they are taken, what was typed outlives a login that ended meanwhile, and a second tap sends nothing.
'use strict';

const report = document.getElementById('report');

if (report) {
  const page = report.getAttribute('action');
  const chosen = name => report.querySelector(`input[name=${name}]:checked`)?.value;

  const ask = () => {
    for (const part of report.querySelectorAll('[data-outcomes]')) {
      part.hidden = !part.dataset.outcomes.split(' ').includes(chosen('outcome') ?? '')
        || (part.dataset.part !== undefined && part.dataset.part !== chosen('partUsed'));
    }
  };

  const typed = () => [...new FormData(report)].filter(([name, value]) =>
    typeof value === 'string' && report.elements[name]?.type !== 'hidden' && value !== '');

  const restore = () => {
    for (const [name, value] of JSON.parse(sessionStorage.getItem(page) ?? '[]')) {
      const field = report.elements[name];
      if (field?.type === 'checkbox') {
        field.checked = true;
      } else if (field) {
        field.value = value;
      }
    }
  };

  const small = async file => {
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const jpeg = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
      return jpeg && jpeg.size < file.size ? new File([jpeg], file.name, {type: 'image/jpeg'}) : file;
    } catch {
      // the server says what is wrong with it
      return file;
    }
  };

  let photos = Promise.resolve();

  const send = async (input, sending) => {
    sending.textContent = 'Sending …';
    const form = new FormData();
    form.append('_csrf', report.elements._csrf.value);
    form.append('action', 'photos');
    for (const file of input.files) {
      form.append(input.name, await small(file), file.name);
    }
    const answer = await fetch(page, {method: 'POST', body: form, headers: {Accept: 'text/html'}});
    if (new URL(answer.url).pathname !== page) {
      // the login ended; what was typed is kept
      location.assign(answer.url);
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const of = input.closest('[data-photos]');
    const kept = fresh.getElementById(of.dataset.photos);
    if (!kept) {
      throw new Error('no page');
    }
    document.getElementById(of.dataset.photos).replaceWith(kept);
    document.getElementById(`${of.id}-problem`)?.remove();
    const problem = fresh.getElementById(`${of.id}-problem`);
    if (problem) {
      sending.before(problem);
    }
    sending.textContent = problem ? '' : `Kept: ${kept.querySelectorAll('li').length}`;
    input.value = '';
  };

  for (const input of report.querySelectorAll('input[type=file]')) {
    const sending = input.closest('[data-photos]').querySelector('[role=status]');
    input.addEventListener('change', () => {
      photos = photos.then(() => send(input, sending)).catch(() => {
        sending.textContent = 'The photos could not be sent. They go with the report.';
      });
    });
  }
  document.getElementById('send-photos').hidden = true;

  // what is not as it should be asks for a word at once
  const measured = text => /^[-+−]?\d+([.,]\d+)?/.test(text.trim())
    ? parseFloat(text.trim().replace('−', '-').replace(',', '.')) : NaN;

  const look = field => {
    const finding = field.closest('.item')?.querySelector('.finding');
    let wrong = false;
    if (field.dataset.unit !== undefined) {
      const value = measured(field.value);
      wrong = value < parseFloat(field.dataset.min ?? '-Infinity') || value > parseFloat(field.dataset.max ?? 'Infinity');
      document.getElementById(field.getAttribute('aria-describedby').split(' ')[1]).hidden = !wrong;
    } else if (field.dataset.target !== undefined) {
      wrong = field.value.trim() !== '' && field.value.trim() !== field.dataset.target;
    } else if (field.name.endsWith('/ok')) {
      wrong = field.checked && field.value === 'NO';
    }
    if (wrong) {
      finding.open = true;
    }
  };
  report.addEventListener('change', event => look(event.target));

  for (const button of report.querySelectorAll('.all-ok')) {
    button.addEventListener('click', event => {
      event.preventDefault();
      for (const ok of button.closest('.component').querySelectorAll('input[type=radio][value=YES]')) {
        if (!chosen(CSS.escape(ok.name))) {
          ok.checked = true;
        }
      }
      report.dispatchEvent(new Event('input'));
    });
  }
  report.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
      event.preventDefault();
    }
  });

  let sent = false;
  report.addEventListener('submit', async event => {
    event.preventDefault();
    if (sent) {
      return;
    }
    sent = true;
    const button = event.submitter;
    for (const other of report.querySelectorAll('button')) {
      other.setAttribute('aria-disabled', 'true');
    }
    if (button) {
      const action = document.createElement('input');
      action.type = 'hidden';
      action.name = button.name;
      action.value = button.value;
      report.append(action);
      button.textContent = 'Sending …';
    }
    await photos;
    report.submit();
  });

  report.addEventListener('change', ask);
  report.addEventListener('input', () => sessionStorage.setItem(page, JSON.stringify(typed())));
  // coming back by the back button may send again
  addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });
  if (report.dataset.typed !== 'true') {
    restore();
  }
  for (const field of report.querySelectorAll('[data-unit], [name$="/ok"]:checked')) {
    look(field);
  }
  for (const finding of report.querySelectorAll('.finding')) {
    finding.open ||= finding.querySelector('textarea')?.value || finding.querySelector(':checked');
  }
  ask();
}

document.getElementById('problems')?.focus();
