import '@digital-cq/widgets/define';
import { mount } from 'svelte';
import App from './App.svelte';

const app = document.getElementById('app') ?? document.body;
const { baseUrl = '', publishableKey = '' } = app.dataset;
mount(App, { target: app, props: { baseUrl, publishableKey } });
