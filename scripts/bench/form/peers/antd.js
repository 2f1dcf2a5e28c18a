import { Button, Form, Input, Select, Upload } from 'antd';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const item = (label, control) => createElement(Form.Item, { label }, control);

createRoot(document.querySelector('#root')).render(
  createElement(
    Form,
    { layout: 'vertical' },
    item('问题类别', createElement(Input, { placeholder: '搜索' })),
    item('类别', createElement(Select, { options: [{ value: '2101', label: '井盖破损或缺失' }] })),
    item('发生了什么？', createElement(Input.TextArea, { rows: 4 })),
    item('照片', createElement(Upload, {}, createElement(Button, {}, '添加照片'))),
    createElement(Button, { type: 'primary', htmlType: 'submit' }, '下一步'),
  ),
);
