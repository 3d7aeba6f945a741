/** What the badge looks like. */
import { Badge, type BadgeProps } from "../../components/Badge.tsx";
import badge from "../../components/badge.css?inline";

export const BADGE_STYLE = badge;

export const drawBadge = (props: BadgeProps) => <Badge {...props} />;
