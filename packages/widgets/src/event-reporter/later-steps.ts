/** The steps after the first, and the end. They arrive while the first is being read. */
export { donePage } from './done.js';
export { stepCheck } from './step-check.js';
export { stepPhotos } from './step-photos.js';
export { stepWhere } from './step-where.js';
export { styles } from './later-steps.styles.js';
