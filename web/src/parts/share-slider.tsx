/** A share from 0 to 1 that counts once the thumb is let go. */
import { useEffect, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

export function ShareSlider({
  label,
  value,
  ends,
  onSettle,
}: {
  label: string;
  value: number;
  /** What the two ends mean. */
  ends?: readonly [low: string, high: string];
  onSettle(value: number): void;
}) {
  const [moved, setMoved] = useState(value);
  useEffect(() => setMoved(value), [value]);
  return (
    <Slider
      className="slider"
      minValue={0}
      maxValue={1}
      step={0.1}
      value={moved}
      onChange={setMoved}
      onChangeEnd={(settled) => onSettle(Math.round(settled * 10) / 10)}
      formatOptions={{ style: 'percent' }}
    >
      <Label className="field-label">{label}</Label>
      <SliderOutput className="small soft figures" />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      {ends === undefined ? null : (
        <div className="slider-ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </Slider>
  );
}
