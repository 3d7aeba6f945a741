/** Writes TCX and GPX files the way sites export them. */
import type { SampleRun } from "../runner.ts";

export interface XmlOptions {
  /** the format's own word for the sport */
  readonly sport?: string;
  /** s that the sample's local clock is ahead of the UTC written */
  readonly utcOffset?: number;
  /** s the clock of the device was wrong */
  readonly wrong?: number;
  readonly times?: boolean;
}

/** m north a degree, on the sphere the reader reckons with */
const DEGREE = 111_195.08;

const stamp = ({ activity }: SampleRun, seconds: number, { utcOffset = 0, wrong = 0 }: XmlOptions) =>
  new Date(Date.parse(`${activity.start}Z`) + 1000 * (seconds - utcOffset + wrong)).toISOString();

export function tcxOf(run: SampleRun, options: XmlOptions = {}): string {
  const { activity } = run;
  const laps = activity.laps ?? [
    { start: 0, elapsedTime: activity.elapsedTime, movingTime: activity.movingTime, distance: activity.distance },
  ];
  const written = laps.map((lap, at) => {
    const end = laps[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    return `<Lap StartTime="${stamp(run, lap.start, options)}"><TotalTimeSeconds>${lap.movingTime}</TotalTimeSeconds>
<DistanceMeters>${lap.distance}</DistanceMeters><MaximumSpeed>16200</MaximumSpeed>
<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>${points(run, options, lap.start, end)}</Track></Lap>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
 xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><Activities><Activity Sport="${options.sport ?? "Running"}">
<Id>${stamp(run, 0, options)}</Id>${written.join("\n")}</Activity></Activities></TrainingCenterDatabase>`;
}

function points(run: SampleRun, options: XmlOptions, from: number, to: number): string {
  const { time, distance, speed, heartRate, altitude, cadence } = run.streams;
  return Array.from(time, (second, at) =>
    second < from || second >= to
      ? ""
      : `<Trackpoint><Time>${stamp(run, second, options)}</Time><AltitudeMeters>${altitude?.[at]}</AltitudeMeters>
<DistanceMeters>${distance?.[at]}</DistanceMeters><HeartRateBpm><Value>${heartRate?.[at]}</Value></HeartRateBpm>
<Extensions><ns3:TPX><ns3:Speed>${speed?.[at]}</ns3:Speed><ns3:RunCadence>${cadence![at]! / 2}</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>`,
  ).join("");
}

export function gpxOf(run: SampleRun, options: XmlOptions = {}): string {
  const { time, distance, heartRate, altitude, cadence } = run.streams;
  const written = Array.from(time, (second, at) => {
    const when = options.times === false ? "" : `<time>${stamp(run, second, options)}</time>`;
    return `<trkpt lat="${(48 + distance![at]! / DEGREE).toFixed(7)}" lon="11.5"><ele>${altitude?.[at]}</ele>${when}
<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${heartRate?.[at]}</gpxtpx:hr><gpxtpx:cad>${cadence![at]! / 2}</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`;
  });
  const type = options.sport === "" ? "" : `<type>${options.sport ?? "running"}</type>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="Sample" version="1.1" xmlns="http://www.topografix.com/GPX/1/1"
 xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><name>Out &amp; back</name>${type}<trkseg>
${written.join("\n")}</trkseg></trk></gpx>`;
}
