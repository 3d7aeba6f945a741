/** What the badge looks like. */
import { Badge, type BadgeProps } from "../../components/Badge.tsx";
import badge from "../../components/badge.css?inline";
import parts from "../../components/parts.css?inline";
import theme from "../../components/theme.css?inline";

export const BADGE_STYLE = theme + parts + badge;

export const drawBadge = (props: BadgeProps) => <Badge {...props} />;
