import type { IdentifierWords } from '../explain.js';

/** The sentences in English. */
export const en: IdentifierWords = {
  kinds: {
    digital_link: 'product QR code',
    element_string: 'product trace barcode',
    gtin: 'product barcode number',
    ear_tag: 'ear tag number',
    food_business_licence: 'food business licence number',
    food_production_licence: 'food production licence number',
    credit_code: 'unified social credit code',
    premises: 'premises code',
    incident_no: 'incident number',
    task_no: 'task number',
    grid: 'grid code',
    area: 'area code',
    video_device: 'video device code',
    resident_id: 'resident identity number',
    opaque: 'other code',
  },
  problem: (problem, kind) => {
    switch (problem.code) {
      case 'empty':
        return 'Enter or scan a code.';
      case 'length': {
        const missing = problem.expected - problem.found;
        const difference = missing > 0 ? `${missing} missing` : `${-missing} too many`;
        return `This ${kind} should have ${problem.expected} characters and has ${problem.found}, ${difference}. Compare it with the original.`;
      }
      case 'character': {
        const likely = problem.likely ? `; it may be the digit “${problem.likely}”` : '';
        return `Character ${problem.position} of this ${kind} cannot be “${problem.found}”${likely}. Compare it with the original.`;
      }
      case 'check_digit': {
        const early = problem.severity === 'warning' ? '; if it reads the same (an early number, say), go on' : '';
        return `This ${kind} does not add up: one character is probably mistyped, but which one cannot be told. Compare it with the original, character by character${early}.`;
      }
      case 'species':
        return `The first digit of an ear tag number is the species (1 pig, 2 cattle, 3 sheep, 7 breeding sow); it cannot be “${problem.found}”. Compare it with the tag.`;
      case 'division':
        return `Digits ${problem.position} to ${problem.position + 5} of this ${kind} should be a county’s code; there is no “${problem.found}”. Compare it with the original.`;
      case 'element': {
        const part = problem.ai ? `What follows (${problem.ai}) in this` : 'This';
        return `${part} ${kind} is incomplete or wrong. Scan it again, or compare it with the original.`;
      }
      case 'in_store':
        return 'This is a number that a shop made for itself; outside that shop it may not be found. Scan another code on the package, or ask the shop.';
      case 'personal':
        return `This ${problem.certain ? 'is' : 'looks like'} a resident identity number, which is personal. Do not enter it here.`;
    }
  },
};
