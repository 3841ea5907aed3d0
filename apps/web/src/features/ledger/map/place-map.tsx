import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Place } from '@gongkai/domain/ledger';
import * as leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { NamedPlace } from './geojson.ts';
import { useMapTiles } from './map-tiles.ts';
import classes from './map.module.css';

type Props = {
  label: string;
  places: readonly NamedPlace[];
  /** a press on the map */
  onPick?: (place: Place) => void;
  /** a press on a point */
  onOpen?: (id: string) => void;
};

/** The middle of the country, shown while there is no point. */
const COUNTRY: leaflet.LatLngTuple = [35, 105];
/** Points from which drawing each as an element of its own is too slow. */
const MANY = 1000;
const ZOOM = { country: 4, point: 12, most: 18 } as const;

/** A plain grid that moves with the map: an office's network often reaches no map service. */
class Grid extends leaflet.GridLayer {
  protected override createTile(): HTMLElement {
    const tile = document.createElement('div');
    tile.className = classes['tile'] ?? '';
    return tile;
  }
}

/** Points on a map; a press picks a place or opens a point. The same can be read and typed beside it. */
export function PlaceMap({ label, places, onPick, onOpen }: Props) {
  const t = useTranslations('ledger.map');
  const tiles = useMapTiles();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<leaflet.Map | null>(null);
  const points = useRef<leaflet.FeatureGroup | null>(null);
  const acts = useRef({ onPick, onOpen });
  useEffect(() => {
    acts.current = { onPick, onOpen };
  }, [onPick, onOpen]);

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = leaflet.map(box.current, { zoomControl: false, attributionControl: false });
    leaflet.control.zoom({ zoomInTitle: t('zoomIn'), zoomOutTitle: t('zoomOut') }).addTo(made);
    leaflet.control.scale({ imperial: false }).addTo(made);
    new Grid({ maxZoom: ZOOM.most }).addTo(made);
    made.setView(COUNTRY, ZOOM.country);
    made.on('click', ({ latlng }) => {
      const { lng: longitude, lat: latitude } = latlng.wrap();
      acts.current.onPick?.({ longitude, latitude });
    });
    points.current = leaflet.featureGroup().addTo(made);
    map.current = made;
    return () => {
      made.remove();
      map.current = null;
    };
  }, [t]);

  useEffect(() => {
    const made = map.current;
    if (made === null || tiles === null) return undefined;
    const layer = leaflet.tileLayer(tiles.url, {
      maxZoom: ZOOM.most,
      // A map service may give its tiles only to the sites it knows.
      referrerPolicy: 'origin',
    });
    layer.addTo(made);
    return () => {
      layer.remove();
    };
  }, [tiles]);

  useEffect(() => {
    const group = points.current;
    if (group === null) return;
    group.clearLayers();
    const look = lookOf(places.length, box.current);
    for (const { id, name, place } of places) {
      const point = leaflet.circleMarker([place.latitude, place.longitude], look);
      point.bindTooltip(name);
      point.on('click', (event) => {
        leaflet.DomEvent.stopPropagation(event);
        acts.current.onOpen?.(id);
      });
      point.addTo(group);
    }
    if (places.length > 0)
      map.current?.fitBounds(group.getBounds(), { maxZoom: ZOOM.point, padding: [32, 32] });
  }, [places]);

  return (
    <>
      <div ref={box} role="region" aria-label={label} className={classes['map']} />
      {tiles !== null && <p className={classes['attribution']}>{tiles.attribution}</p>}
    </>
  );
}

/** Few points are elements that the style sheet paints; many are painted onto one canvas, in the colour of the text. */
function lookOf(count: number, box: HTMLElement | null): leaflet.CircleMarkerOptions {
  if (count <= MANY || box === null) return { radius: 7, className: classes['point'] ?? '' };
  const { color } = getComputedStyle(box);
  return { radius: 4, renderer: leaflet.canvas(), color, weight: 1, fillOpacity: 0.5 };
}
