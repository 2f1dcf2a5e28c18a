import type { Client } from '@digital-cq/sdk';
import type { Attachment } from '@digital-cq/sdk/types';
import { html, type TemplateResult } from 'lit';
import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import { webAddress } from '../web-address.js';

/** Photos that the platform keeps. Each opens in full in a tab of its own. */
export function thumbnails(attachments: readonly Attachment[], client: Client, t: CommonLaterMessages): TemplateResult {
  return html`<ul class="thumbnails">
    ${attachments.map(({ url }, index) => {
      const address = webAddress(url, client.baseUrl);
      const name = t.photoName(index + 1);
      if (!address) return html`<li>${name}</li>`;
      return html`<li>
        <a href=${address} target="_blank" rel="noopener noreferrer" aria-label=${t.photoView(name)}>
          <img src=${address} alt=${name} loading="lazy" />
        </a>
      </li>`;
    })}
  </ul>`;
}
