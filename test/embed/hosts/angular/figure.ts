import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import { SETTINGS } from './settings.js';

@Component({
  selector: 'app-figure',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <cq-platform [baseUrl]="settings.baseUrl" [publishableKey]="settings.publishableKey">
      <label>
        看哪里
        <select #choice (change)="area.set(choice.value)">
          <option value="500153">全区</option>
          <option value="500153001">昌元街道</option>
        </select>
      </label>
      <label><input #box type="checkbox" checked (change)="isShown.set(box.checked)" /> 显示指标</label>
      @if (isShown()) {
        <cq-kpi-tile indicator="incidents-reported" [attr.area]="area()" />
      }
    </cq-platform>
  `,
})
export class Figure {
  readonly settings = inject(SETTINGS);
  readonly area = signal('500153');
  readonly isShown = signal(true);
}
