/** A district's own server: renders a page with every widget, and prints it. Arguments: API, key, address of the form. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import '@digital-cq/widgets/define';
import { html } from 'lit';

const [api, key, report] = process.argv.slice(2);

const page = html`<cq-platform base-url=${api} publishable-key=${key} area="500153">
  <cq-event-reporter>
    <form slot="form" method="post" action=${report} accept-charset="utf-8">
      <input type="hidden" name="key" value=${key} />
      <p>
        <label for="category">问题类别</label>
        <select id="category" name="category">
          <option value="2101">井盖破损或缺失</option>
        </select>
      </p>
      <p><label for="text">发生了什么？</label> <textarea id="text" name="description"></textarea></p>
      <p>
        <label for="area">乡镇或街道</label>
        <select id="area" name="area">
          <option value="500153001">昌元街道</option>
        </select>
      </p>
      <button>提交上报</button>
    </form>
  </cq-event-reporter>
  <cq-trace-lookup></cq-trace-lookup>
  <cq-kpi-tile indicator="incident-completion-rate"></cq-kpi-tile>
  <cq-task-list></cq-task-list>
</cq-platform>`;

process.stdout.write(await collectResult(render(page)));
