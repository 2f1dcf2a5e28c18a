import '@digital-cq/widgets/define';
import { TaskList } from '@digital-cq/widgets';

/** Each line that ends so is one that must not compile, and no other. */
const list = document.querySelector('cq-task-list') ?? new TaskList();
list.queue = 'everything'; // wrong
list.pageSize = '20'; // wrong
list.messages = { nonsense: 'x' }; // wrong
list.capabilities = {}; // wrong
list.addEventListener('cq-task-select', (event) => console.log(event.areaName)); // wrong
document.createElement('cq-platform').tokenProvider = () => 'token'; // wrong
document.createElement('cq-gauge').reload(); // wrong
list.compact = true;
