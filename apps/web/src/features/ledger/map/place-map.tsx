import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Place } from '@gongkai/domain/ledger';
import * as leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { NamedPlace } from './geojson.ts';
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
    const group = points.current;
    if (group === null) return;
    group.clearLayers();
    for (const { id, name, place } of places) {
      const point = leaflet.circleMarker([place.latitude, place.longitude], {
        radius: 7,
        className: classes['point'] ?? '',
      });
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

  return <div ref={box} role="region" aria-label={label} className={classes['map']} />;
}
