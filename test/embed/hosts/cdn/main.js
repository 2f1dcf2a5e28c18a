const find = (selector) => document.querySelector(selector);

find('cq-event-reporter').messages = { heading: '有事请报' };
find('cq-event-reporter').addEventListener('cq-event-reported', ({ receipt }) => {
  find('#number').textContent = receipt.no;
});

const tile = find('cq-kpi-tile');
find('#area').addEventListener('change', ({ target }) => tile.setAttribute('area', target.value));
find('#shown').addEventListener('change', ({ target }) => {
  if (target.checked) find('cq-platform').append(tile);
  else tile.remove();
});

find('#staff').tokenProvider = async () => (await fetch('/session/cq-token', { method: 'POST' })).json();
find('cq-task-list').addEventListener('cq-task-select', (event) => {
  if (!find('#own').checked) return;
  event.preventDefault();
  find('#task').textContent = event.task.no;
});
