import { useTranslations } from 'use-intl';
import type { IndicatorRule } from '@gongkai/domain/indicator';

/** Points in hundredths as printed: 250 → `2.50`. */
export function pointsText(value: number): string {
  return (value / 100).toFixed(2);
}

/** A rate in hundredths of a per cent as printed: 8050 → `80.5%`. */
function rateText(value: number): string {
  return `${value / 100}%`;
}

/** A rule with its parameters in one sentence of the reader's language. */
export function useRuleText(): (rule: IndicatorRule) => string {
  const t = useTranslations('indicators.ruleText');
  return (rule) => {
    switch (rule.kind) {
      case 'ratio':
        return t('ratio', { floor: rateText(rule.floor), target: rateText(rule.target) });
      case 'deduction':
        return t(rule.floor === 'own' ? 'deduction' : 'deductionOn', { points: pointsText(rule.perRecord) });
      case 'tiered':
        return t(`tiered.${rule.over}`, {
          tiers: rule.tiers
            .map(({ from, points }) =>
              t('tier', {
                from: rule.over === 'rate' ? rateText(from) : String(from),
                points: pointsText(points),
              }),
            )
            .join(t('comma')),
        });
      case 'have-lack':
        return t('have-lack', { have: pointsText(rule.have), lack: pointsText(rule.lack) });
      case 'count-points':
        return t('count-points', { points: pointsText(rule.perRecord) });
      case 'bonus': {
        const values = { points: pointsText(rule.perRecord), cap: pointsText(rule.cap) };
        return rule.above === null
          ? t('bonus', values)
          : t('bonusAbove', { ...values, above: pointsText(rule.above) });
      }
      case 'veto':
        return rule.effect.kind === 'fixed'
          ? t('vetoFixed', { score: pointsText(rule.effect.score) })
          : t('vetoNone');
      case 'proportional':
      case 'reviewer':
        return t(rule.kind);
      default:
        return rule satisfies never;
    }
  };
}
