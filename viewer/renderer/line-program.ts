/**
 * The WebGL program for every line between two nodes: a quadratic Bézier with round dashes and an arrow head.
 * Each edge is one instance of a strip that is bent in the vertex program, so a straight line needs no special case.
 * Its geometry is that of geometry.ts; lines are not drawn for picking, since the renderer finds the nearest itself.
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { LINE } from '../../src/scene/geometry.js';

/** What the program reads of an edge beside Sigma's own colour and size. */
export interface LineData {
  bow: number;
  /** px that are drawn and left out by turns; 0 for an unbroken line */
  dash: number;
  gap: number;
  /** a second, shorter pair; 0 for none */
  dot: number;
  after: number;
  arrow: boolean;
}

/** Pieces of the strip; the bows are mild, so that few suffice. */
const PIECES = 18;
const PAIRS = PIECES + 3;
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions'] as const;
type Uniform = (typeof UNIFORMS)[number];

export class LineProgram extends EdgeProgram<Uniform> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: PAIRS * 2,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_targetSize', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_bow', size: 1, type: FLOAT },
        { name: 'a_dashes', size: 4, type: FLOAT },
        { name: 'a_arrow', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_step', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: strip(),
    };
  }

  override processVisibleItem(
    _index: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    edge: EdgeDisplayData & Partial<LineData>,
  ): void {
    const values = [source.x, source.y, target.x, target.y, target.size, edge.size, edge.bow ?? 0];
    values.push(
      edge.dash ?? 0,
      edge.gap ?? 0,
      edge.dot ?? 0,
      edge.after ?? 0,
      edge.arrow === false ? 0 : 1,
      floatColor(edge.color),
    );
    this.array.set(values, offset);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
  }
}

/** Steps 0 to 1 are the line's body; 2 and 3 are the base and the tip of the arrow head. */
function strip(): number[][] {
  const steps = Array.from({ length: PIECES + 1 }, (_, index) => index / PIECES);
  return [...steps, 2, 3].flatMap((step) => [
    [step, -1],
    [step, 1],
  ]);
}

const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_bow;
attribute vec4 a_dashes;
attribute float a_arrow;
attribute vec4 a_color;
attribute float a_step;
attribute float a_side;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying vec4 v_dashes;

const float LANE = ${LINE.lane.toFixed(4)};
const float LEAST_HEAD = 0.35;
const float LANE_SHARE = ${LINE.laneShare.toFixed(4)};
// Sigma packs colours into floats and loses the lowest bit of the alpha.
const float ALPHA = 255.0 / 254.0;

vec2 toScreen(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy + 1.0) * u_dimensions / 2.0;
}

vec2 curve(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

// Where the curve comes as near to its end as this, by halving.
float cutAt(vec2 a, vec2 b, vec2 c, float radius) {
  float low = 0.0;
  float high = 1.0;
  for (int i = 0; i < 12; i++) {
    float t = (low + high) / 2.0;
    if (length(curve(a, b, c, t) - c) > radius) low = t; else high = t;
  }
  return low;
}

float lengthTo(vec2 a, vec2 b, vec2 c, float end) {
  float sum = 0.0;
  vec2 from = a;
  for (int i = 1; i <= 12; i++) {
    vec2 to = curve(a, b, c, end * float(i) / 12.0);
    sum += length(to - from);
    from = to;
  }
  return sum;
}

void main() {
  vec2 a = toScreen(a_source);
  vec2 c = toScreen(a_target);
  vec2 way = c - a;
  float span = max(length(way), 0.001);
  float zoom = u_pixelRatio / u_sizeRatio;
  vec2 b = (a + c) / 2.0 + vec2(-way.y, way.x) / span * 2.0 * a_bow * min(LANE * zoom, LANE_SHARE * span);

  float thickness = max(a_thickness * zoom, u_pixelRatio);
  float radius = a_targetSize * zoom + u_pixelRatio;
  // seen from afar heads shrink with the discs, or a crowd of them hides what they point at
  float head = u_pixelRatio * clamp(1.4 / u_sizeRatio, LEAST_HEAD, 1.0);
  float headLength = a_arrow * (6.5 * head + 1.9 * thickness);
  float tipAt = a_arrow > 0.5 ? cutAt(a, b, c, radius) : 1.0;
  float baseAt = a_arrow > 0.5 ? cutAt(a, b, c, radius + headLength) : 1.0;
  vec2 base = curve(a, b, c, baseAt);
  vec2 tip = curve(a, b, c, tipAt);

  float t = min(a_step, 1.0) * baseAt;
  vec2 point = a_step > 2.5 ? tip : curve(a, b, c, t);
  vec2 tangent = a_step > 1.5 && a_arrow > 0.5 ? tip - base : mix(b - a, c - b, t);
  vec2 normal = vec2(-tangent.y, tangent.x) / max(length(tangent), 0.001);

  v_half = thickness / 2.0;
  v_dashes = a_dashes * u_pixelRatio;
  if (a_step > 1.5) {
    v_half = a_step > 2.5 ? 0.0 : a_arrow * (2.2 * head + 1.1 * thickness);
    v_dashes = vec4(0.0);
  }
  v_across = a_side * (v_half + 1.5);
  v_along = lengthTo(a, b, c, t);
  v_color = vec4(a_color.rgb, min(a_color.a * ALPHA, 1.0));

  gl_Position = vec4((point + normal * v_across) * 2.0 / u_dimensions - 1.0, 0.0, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying vec4 v_dashes;

// Px along the line to a dash with round ends about a middle; the pattern repeats.
float awayFrom(float at, float middle, float dash, float period) {
  float apart = abs(at - middle);
  return max(min(apart, period - apart) - max(dash / 2.0 - v_half, 0.0), 0.0);
}

void main(void) {
  float off = abs(v_across);
  if (v_dashes.x > 0.0) {
    float period = v_dashes.x + v_dashes.y + v_dashes.z + v_dashes.w;
    float at = mod(v_along, period);
    float away = awayFrom(at, v_dashes.y / 2.0 + v_dashes.x / 2.0, v_dashes.x, period);
    if (v_dashes.z > 0.0) {
      float second = v_dashes.y / 2.0 + v_dashes.x + v_dashes.y + v_dashes.z / 2.0;
      away = min(away, awayFrom(at, second, v_dashes.z, period));
    }
    off = length(vec2(away, off));
  }
  // Colours are blended premultiplied.
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * clamp(v_half - off + 0.5, 0.0, 1.0);
}
`;
