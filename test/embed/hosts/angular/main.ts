import '@digital-cq/widgets/define';
import { Component } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Figure } from './figure.js';
import { Report } from './report.js';
import { Work } from './work.js';

@Component({
  selector: 'app-root',
  imports: [Report, Figure, Work],
  template: `<app-report /><app-figure /><app-work />`,
})
class App {}

await bootstrapApplication(App);
