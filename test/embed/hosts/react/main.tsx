import '@digital-cq/widgets/define';
import '@digital-cq/widgets/react';
import type { TaskSelectEvent } from '@digital-cq/widgets';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const app = document.getElementById('app') ?? document.body;
const { baseUrl, publishableKey } = app.dataset;

const messages = { heading: '有事请报' };

function Report() {
  const [number, setNumber] = useState('');
  return (
    <cq-platform base-url={baseUrl} publishable-key={publishableKey} area="500153">
      <cq-event-reporter messages={messages} oncq-event-reported={({ receipt }) => setNumber(receipt.no)} />
      <p>
        收到的编号：<output aria-label="收到的编号">{number}</output>
      </p>
    </cq-platform>
  );
}

function Figure() {
  const [area, setArea] = useState('500153');
  const [isShown, setShown] = useState(true);
  return (
    <cq-platform base-url={baseUrl} publishable-key={publishableKey}>
      <label>
        看哪里{' '}
        <select value={area} onChange={({ target }) => setArea(target.value)}>
          <option value="500153">全区</option>
          <option value="500153001">昌元街道</option>
        </select>
      </label>
      <label>
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} /> 显示指标
      </label>
      {isShown && <cq-kpi-tile indicator="incidents-reported" area={area} />}
    </cq-platform>
  );
}

const tokenProvider = async () => (await fetch('/session/cq-token', { method: 'POST' })).json();

function Work() {
  const [opensHere, setOpensHere] = useState(false);
  const [opened, setOpened] = useState('');
  const onSelect = (event: TaskSelectEvent) => {
    if (!opensHere) return;
    event.preventDefault();
    setOpened(event.task.no);
  };
  return (
    <cq-platform base-url={baseUrl} area="500153" tokenProvider={tokenProvider}>
      <label>
        <input type="checkbox" checked={opensHere} onChange={({ target }) => setOpensHere(target.checked)} />{' '}
        在本页打开任务
      </label>
      <p>
        打开的任务：<output aria-label="打开的任务">{opened}</output>
      </p>
      <cq-task-list oncq-task-select={onSelect} />
    </cq-platform>
  );
}

createRoot(app).render(
  <StrictMode>
    <Report />
    <Figure />
    <Work />
  </StrictMode>,
);
