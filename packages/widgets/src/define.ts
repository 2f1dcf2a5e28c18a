import './platform/define.js';
import './event-reporter/define.js';
import './task-list/define.js';
import './trace-lookup/define.js';
import './kpi-tile/define.js';
