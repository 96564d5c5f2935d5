import { roundWeights, type LinearLayer, type LinearLayers, type RoundedWeights } from './linear-layers.ts';
import type { TensorFile } from './tensor-file.ts';
import type { Layer } from './transformer.ts';

/** What is added to a linear layer: the product of two narrow ones, `up` after `down`. */
interface Adapter {
  readonly down: RoundedWeights;
  readonly up: RoundedWeights;
}

/** Additions of low rank to the layers of a model, whose own weights stay as they are (LoRA, Hu et al. 2021). */
export type Adapters = readonly Readonly<Record<AdaptedPart, Adapter>>[];

const PARTS = ['attend', 'joinHeads', 'widen', 'narrow'] as const;
type AdaptedPart = (typeof PARTS)[number];

/** Reads those of all layers: tensors `layer.<n>.<part>.down` and `.up`. @throws when the file lacks one of a layer. */
export function readAdapters(tensors: TensorFile): Adapters {
  const rounded = (name: string): RoundedWeights => {
    const weights = tensors.read(name);
    return roundWeights(weights, new Float32Array(tensors.rows(name)));
  };
  const layers = new Set(tensors.names().flatMap((name) => /^layer\.\d+\./u.exec(name) ?? []));
  return Array.from({ length: layers.size }, (_, at) => {
    const read = (part: AdaptedPart): Adapter => ({
      down: rounded(`layer.${String(at)}.${part}.down`),
      up: rounded(`layer.${String(at)}.${part}.up`),
    });
    return {
      attend: read('attend'),
      joinHeads: read('joinHeads'),
      widen: read('widen'),
      narrow: read('narrow'),
    };
  });
}

/** The layers with what is added to each. */
export function adaptedLayers(
  layers: readonly Layer<LinearLayer>[],
  adapters: Adapters,
  linear: LinearLayers,
): readonly Layer<LinearLayer>[] {
  return layers.map((layer, at) => {
    const adapter = adapters[at];
    if (adapter === undefined) return layer;
    const parts = PARTS.map((part) => [part, withAdapter(layer[part], adapter[part], linear)] as const);
    return { ...layer, ...(Object.fromEntries(parts) as Record<AdaptedPart, LinearLayer>) };
  });
}

function withAdapter(layer: LinearLayer, { down, up }: Adapter, linear: LinearLayers): LinearLayer {
  const [lower, raise] = [linear.add(down), linear.add(up)];
  return {
    apply(given, count) {
      // What a layer gives is valid until the next use: also the rows that are given may be such.
      const rows = given.slice();
      const whole = layer.apply(rows, count).slice();
      const more = raise.apply(lower.apply(rows, count).slice(), count);
      for (let at = 0; at < whole.length; at += 1) whole[at]! += more[at]!;
      return whole;
    },
  };
}
