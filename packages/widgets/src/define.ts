import './platform/define.js';
import './event-reporter/define.js';
