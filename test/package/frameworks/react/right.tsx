import '@digital-cq/widgets/react';
import { createClient, publishableKey } from '@digital-cq/sdk';
import type { KpiDrillEvent, Platform, TaskList, TaskSelectEvent } from '@digital-cq/widgets';
import { useRef, type ReactElement } from 'react';

const client = createClient({ baseUrl: 'https://platform.example/api/v1', auth: publishableKey('pk_1') });

export function Page({ queue }: { queue?: TaskList['queue'] | undefined }): ReactElement {
  const list = useRef<TaskList>(null);
  const platform = useRef<Platform>(null);

  return (
    <cq-platform
      ref={platform}
      base-url="https://platform.example/api/v1"
      publishable-key="pk_1"
      area="500153"
      session-id="s"
      tokenProvider={async () => ({ token: 't', expiresAt: '2026-11-25T00:00:00+08:00' })}
      capabilities={{ locate: async () => ({ lng: 106.5, lat: 29.5, crs: 'WGS84' }) }}
      oncq-error={(event) => console.log(event.requestId, event.currentTarget.activeClient)}
    >
      <cq-task-list
        ref={list}
        queue={queue}
        page-size={20}
        paged
        compact={false}
        messages={{ heading: 'Work' }}
        client={client}
        className="wide"
        lang="en"
        key="list"
        oncq-task-select={(event) => {
          event.preventDefault();
          console.log(event.task.id);
          void event.currentTarget.reload();
        }}
        oncq-task-changed={({ action }) => console.log(action)}
      >
        <p slot="empty">Nothing to do.</p>
      </cq-task-list>
      <cq-task-list page-size="20" oncq-task-select={(event: TaskSelectEvent) => console.log(event.task.no)} />
      <cq-event-reporter
        category="2101"
        heading="Report"
        heading-level="3"
        oncq-event-report={(event) => console.log(event.input.description)}
        oncq-event-reported={(event) => console.log(event.receipt.no)}
      />
      <cq-trace-lookup
        code="156"
        param="code"
        report-href="/report?code={code}"
        no-recents
        oncq-trace-found={(event) => console.log(event.verdict)}
      />
      <cq-kpi-tile
        indicator="incident-completion-rate"
        oncq-kpi-drill={(event: KpiDrillEvent) => console.log(event.areaName)}
      />
    </cq-platform>
  );
}
