import '@govtechsg/sgds-web-component/css/sgds.css';
import '@govtechsg/sgds-web-component/components/Button/index.js';
import '@govtechsg/sgds-web-component/components/FileUpload/index.js';
import '@govtechsg/sgds-web-component/components/Input/index.js';
import '@govtechsg/sgds-web-component/components/Select/index.js';
import '@govtechsg/sgds-web-component/components/Textarea/index.js';
