import type { WhereMessages } from '../zh-CN/where.js';

/** Words of `<cq-event-reporter>` about where something is. */
export const where: WhereMessages = {
  township: 'Township or subdistrict',
  townshipAfter: 'Choose a district first.',
  district: 'District',
  choose: 'Choose',
  unsure: 'Not sure',
  community: 'Village or community',
  areasFailed: 'The townships could not be loaded. An address will do for now.',

  placeSearch: 'Search townships, villages and communities',
  placeSearchHint: 'Type a name, its pinyin or initials, such as 玉屏, yuping or yp. Or choose step by step below.',
  placeFound: (count) => `${count} found; use the arrow keys to choose`,
  placeNone: (query) => `Nothing found for “${query}”. Try another spelling, or choose below; “Not sure” will do.`,
  placeOptions: 'Places found',

  address: 'Address',
  addressHint: 'For example: pavement at 128 Changlong Avenue.',
  landmark: 'What is nearby',
  landmarkHint: 'For example: next to the bus stop, under the red sign.',

  position: 'Position',
  positionHint:
    'Your position is read once, only when you press the button, so that our people find the place. You can also choose and write it below.',
  positionUse: 'Use my position',
  positionFinding: 'Finding your position…',
  positionFound: (meters) => `Position recorded, within about ${meters} m`,
  positionMarked: 'Position marked on the map',
  positionIn: (place) => `It is in ${place}.`,
  positionFilled: 'That is chosen below; change it if it is wrong.',
  positionUnknown: 'We could not tell which village or community this is. Please choose it below.',
  positionOutside: (place) =>
    `This position is in ${place}, which is not served here. Please check it, or choose a place below.`,
  positionRemove: 'Remove position',
  positionDenied:
    'The browser did not allow it. Allow it in the browser’s settings, mark the place on the map, choose it below, or just write the address.',
  positionTimeout:
    'It took too long. Try again in the open, mark the place on the map, choose it below, or just write the address.',
  positionUnavailable:
    'This device cannot tell its position now. Mark the place on the map, choose it below, or just write the address.',

  mapOpen: 'Mark it on a map',
  mapClose: 'Close the map',
  mapLabel: 'Map. Arrow keys move it, plus and minus zoom, Enter puts the mark in the middle.',
  mapHint: 'Press on the map to put the mark there, or move the map and press “Mark the middle”.',
  mapSet: 'Mark the middle',
  mapZoomIn: 'Zoom in',
  mapZoomOut: 'Zoom out',
  mapCentre: (place) => `Middle of the map: ${place}`,
  mapPosition: (lng, lat) => `${lng}° E, ${lat}° N`,
  mapScale: (length) => `This length is ${length}`,
  mapBlank: 'There is no map background here; the grid and the scale still help.',
  mapTilesFailed: 'The map background could not be loaded. Marks still count.',
  mapMetres: (count) => `${count} m`,
  mapKilometres: (count) => `${count} km`,
};
