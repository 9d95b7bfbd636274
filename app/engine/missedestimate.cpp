// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/missedestimate.h"

#include "app/klientiks/eventcatalogue.h"

#include <algorithm>
#include <cmath>

namespace LeadBridge {

namespace {

constexpr qsizetype fewestNumbers = 5;
constexpr double leastDensity = 0.5; // of each two numbers one has come
constexpr double mostMissed = 10'000; // beyond it, Klientiks has begun to count elsewhere

} // namespace

QString serialFieldOf(const Source &source)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(source.event);
    if (!event || event->duplicateKey.isEmpty())
        return {};
    const CatalogueField *field = event->field(event->duplicateKey.first());
    if (!field || field->kind != ValueKind::Id)
        return {};
    for (const Parameter &sent : source.parameters) {
        if (sent.placeholder == field->placeholder)
            return sent.name;
    }
    return field->parameter;
}

std::optional<qint64> serialOf(const Fields &fields, const QString &field)
{
    bool isNumber = false;
    const qint64 number = meantValue(fields, field).trimmed().toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<int> missedBetween(const QList<qint64> &before, qint64 after)
{
    QList<qint64> numbers = before;
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    if (numbers.size() < fewestNumbers)
        return std::nullopt;
    const double density = static_cast<double>(numbers.size() - 1)
        / static_cast<double>(numbers.last() - numbers.first());
    const double missed = std::round(static_cast<double>(after - numbers.last() - 1) * density);
    if (density < leastDensity || missed > mostMissed)
        return std::nullopt;
    return std::max(0, static_cast<int>(missed));
}

} // namespace LeadBridge
