// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/lookalikes.h"

#include <algorithm>

namespace LeadBridge {

namespace {

/// Letters at the same place look alike in most typefaces; к and т do as capitals or in slanted
/// type, and are what a wrong keyboard layout gives.
constexpr QStringView foreign = u"авекмнорстухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜαινορυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr QStringView latin = u"abekmhopctyxijshdqwABEKMHOPCTYXIJSGQWaivopuABEZHIKMNOPTYX";
static_assert(foreign.size() == latin.size());

bool isLatin(QChar c)
{
    return c.unicode() < 128 && c.isLetter();
}

} // namespace

QString latinLookAlike(const QString &word)
{
    QString plain = word;
    bool changed = false;
    for (QChar &c : plain) {
        if (c.unicode() < 128 || !c.isLetter())
            continue;
        const qsizetype at = foreign.indexOf(c);
        if (at < 0)
            return {};
        c = latin.at(at);
        changed = true;
    }
    return changed ? plain : QString();
}

bool hasLatinLetter(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), isLatin);
}

} // namespace LeadBridge
