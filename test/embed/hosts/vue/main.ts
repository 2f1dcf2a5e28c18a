import '@digital-cq/widgets/define';
import { createApp } from 'vue';
import App from './App.vue';

const app = document.getElementById('app') ?? document.body;
const { baseUrl = '', publishableKey = '' } = app.dataset;
createApp(App, { baseUrl, publishableKey }).mount(app);
