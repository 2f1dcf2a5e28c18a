import '@digital-cq/widgets/define';
import { createApp } from 'vue';
import App from './App.vue';

const app = document.querySelector<HTMLElement>('#app')!;
const { baseUrl = '', publishableKey = '' } = app.dataset;
createApp(App, { baseUrl, publishableKey }).mount(app);
