import '@digital-cq/widgets/react';
import type { KpiDrillEvent, KpiTile } from '@digital-cq/widgets';
import { createRef, type ReactElement } from 'react';

/** Each line that ends so is one that must not compile, and no other. */
export const pages: readonly ReactElement[] = [
  <cq-task-list queue="everything" />, // wrong
  <cq-task-list page-size="many" />, // wrong
  <cq-task-list paged="yes" />, // wrong
  <cq-task-list messages={{ nonsense: 'x' }} />, // wrong
  <cq-task-list client={{}} />, // wrong
  <cq-task-list tokenProvider={async () => ({ token: 't' })} />, // wrong
  <cq-task-list onTaskSelect={() => undefined} />, // wrong
  <cq-task-list oncq-task-select={(event: KpiDrillEvent) => console.log(event)} />, // wrong
  <cq-task-list oncq-task-select={(event) => console.log(event.areaName)} />, // wrong
  <cq-task-list ref={createRef<KpiTile>()} />, // wrong
  <cq-platform tokenProvider={() => 'token'} />, // wrong
  <cq-platform base-url={1361} />, // wrong
  <cq-trace-lookup code={156} />, // wrong
  <cq-trace-lookup no-recents="true" />, // wrong
  <cq-gauge />, // wrong
  <cq-task-list compact />,
];
