import '@digital-cq/widgets/solid';
import { createClient, publishableKey } from '@digital-cq/sdk';
import type { KpiDrillEvent, TaskList, TaskSelectEvent } from '@digital-cq/widgets';
import type { JSX } from 'solid-js';

const client = createClient({ baseUrl: 'https://platform.example/api/v1', auth: publishableKey('pk_1') });

export function Page(props: { queue?: TaskList['queue'] | undefined }): JSX.Element {
  let list: TaskList | undefined;
  return (
    <cq-platform
      base-url="https://platform.example/api/v1"
      publishable-key="pk_1"
      area="500153"
      session-id="s"
      prop:tokenProvider={async () => ({ token: 't', expiresAt: '2026-11-25T00:00:00+08:00' })}
      prop:capabilities={{ locate: async () => ({ lng: 106.5, lat: 29.5, crs: 'WGS84' }) }}
      on:cq-error={(event) => console.log(event.requestId, event.currentTarget.activeClient, list)}
    >
      <cq-task-list
        ref={(element) => (list = element)}
        queue={props.queue}
        page-size={20}
        paged
        compact={false}
        prop:messages={{ heading: 'Work' }}
        prop:client={client}
        class="wide"
        lang="en"
        on:cq-task-select={(event) => {
          event.preventDefault();
          console.log(event.task.id);
          void event.currentTarget.reload();
        }}
        on:cq-task-changed={({ action }) => console.log(action)}
      >
        <p slot="empty">Nothing to do.</p>
      </cq-task-list>
      <cq-task-list page-size="20" on:cq-task-select={(event: TaskSelectEvent) => console.log(event.task.no)} />
      <cq-event-reporter
        category="2101"
        heading="Report"
        heading-level="3"
        on:cq-event-report={(event) => console.log(event.input.description)}
        on:cq-event-reported={(event) => console.log(event.receipt.no)}
      />
      <cq-trace-lookup
        code="156"
        param="code"
        report-href="/report?code={code}"
        no-recents
        on:cq-trace-found={(event) => console.log(event.verdict)}
      />
      <cq-kpi-tile
        indicator="incident-completion-rate"
        on:cq-kpi-drill={(event: KpiDrillEvent) => console.log(event.areaName)}
      />
    </cq-platform>
  );
}
