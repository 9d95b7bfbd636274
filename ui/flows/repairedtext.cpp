// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/repairedtext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

using Kind = RepairedPart::Kind;

struct RepairWords
{
    Q_DECLARE_TR_FUNCTIONS(RepairWords)
};

/// A pasted pair without the sign before it.
QString bareText(const QString &pasted, const PastedPair &pair)
{
    QString text = pasted.mid(pair.at, pair.length);
    while (!text.isEmpty() && (text.front() == u'?' || text.front() == u'&'))
        text.remove(0, 1);
    return text;
}

/// The pasted pair that became this one, or nothing.
QString sourceOf(const QString &pasted, const StringCheck &check, const QString &name,
                 const QString &value)
{
    const auto same = [&](const PastedPair &pair) {
        return pair.repaired.name == name && "{{"_L1 + pair.repaired.placeholder + "}}"_L1 == value;
    };
    const auto found = std::find_if(check.pairs.cbegin(), check.pairs.cend(), same);
    return found == check.pairs.cend() ? QString() : bareText(pasted, *found);
}

void append(QList<RepairedPart> &parts, const QString &text, Kind kind)
{
    if (!text.isEmpty())
        parts.append({ text, kind });
}

bool hasVersionMark(const StringCheck &check)
{
    return std::any_of(check.pairs.cbegin(), check.pairs.cend(),
                       [](const PastedPair &pair) { return pair.versionMark; });
}

} // namespace

QList<RepairedPart> repairedParts(const QString &pasted, const StringCheck &check)
{
    QList<RepairedPart> parts;
    const qsizetype mark = check.repaired.indexOf(u'?');
    append(parts, mark < 0 ? check.repaired : check.repaired.left(mark), Kind::Address);
    if (mark < 0)
        return parts;
    QSet<QString> unchanged;
    for (const PastedPair &pair : check.pairs)
        unchanged.insert(bareText(pasted, pair));
    QString sign = u"?"_s;
    const QStringList pairs = check.repaired.mid(mark + 1).split(u'&', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        append(parts, sign, Kind::Same);
        sign = u"&"_s;
        if (unchanged.contains(pair)) {
            append(parts, pair, Kind::Same);
            continue;
        }
        const qsizetype equals = pair.indexOf(u'=');
        const QString name = pair.left(equals);
        const QString value = pair.mid(equals + 1);
        const QString source = sourceOf(pasted, check, name, value);
        const qsizetype sourceEquals = source.indexOf(u'=');
        const bool sameName = sourceEquals >= 0 && source.left(sourceEquals) == name;
        const bool sameValue = sourceEquals >= 0 && source.mid(sourceEquals + 1) == value;
        if (!sameName && !sameValue) {
            append(parts, pair, Kind::Changed);
            continue;
        }
        append(parts, name, sameName ? Kind::Same : Kind::Changed);
        append(parts, u"="_s, Kind::Same);
        append(parts, value, sameValue ? Kind::Same : Kind::Changed);
    }
    return parts;
}

QString repairText(const QString &pasted, const StringCheck &check)
{
    QStringList done;
    int changes = 0;
    bool markAdded = false;
    const QList<RepairedPart> parts = repairedParts(pasted, check);
    for (const RepairedPart &part : parts) {
        if (part.kind != Kind::Changed)
            continue;
        if (part.text.startsWith(versionParameter + u'='))
            markAdded = !hasVersionMark(check);
        else
            ++changes;
    }
    QStringList removed;
    for (const PastedPair &pair : check.pairs) {
        if (!pair.versionMark && pair.repaired.name.isEmpty())
            removed.append(oneLine(bareText(pasted, pair).section(u'=', 0, 0), 40));
    }
    if (changes > 0)
        done.append(RepairWords::tr("%n change(s)", nullptr, changes));
    if (!removed.isEmpty())
        done.append(RepairWords::tr("taken out: %1").arg(removed.join(", "_L1)));
    if (markAdded)
        done.append(RepairWords::tr("the version mark %1 is added").arg(versionParameter));
    return done.join(", "_L1);
}

} // namespace LeadBridge::Ui
