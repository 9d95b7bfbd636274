// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/stringwording.h"

#include "app/klientiks/eventcatalogue.h"

#include <QCoreApplication>

namespace LeadBridge {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("StringFaults", source);
}

QString arg(const StringFault &fault, qsizetype index)
{
    return fault.args.value(index);
}

QString braced(const QString &placeholder)
{
    return u"{{" + placeholder + u"}}";
}

/// Events go by the name they have on the Klientiks page.
QString eventTitle(const QString &id)
{
    const CatalogueEvent *event = EventCatalogue::builtIn().event(id);
    return event ? event->title.russian : id;
}

bool isInBraces(const StringFault &fault)
{
    return fault.repair.startsWith(u"{{");
}

QString noPlaceholderTitle(const StringFault &fault)
{
    if (arg(fault, 0).isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "Text that is no parameter"));
    if (arg(fault, 1).isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "%1 has no value")).arg(arg(fault, 0));
    return say(QT_TRANSLATE_NOOP("StringFaults", "No placeholder in %1")).arg(arg(fault, 0));
}

QString swappedTitle(const StringFault &fault)
{
    const QString name = arg(fault, 0);
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "A placeholder without a name"));
    if (name.startsWith(u'{'))
        return say(QT_TRANSLATE_NOOP("StringFaults", "Name and placeholder are swapped"));
    return say(QT_TRANSLATE_NOOP("StringFaults", "A dot in the parameter's name"));
}

QString separatorTitle(const StringFault &fault)
{
    const QString stands = arg(fault, 0);
    const QString meant = arg(fault, 1);
    if (stands.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "The sign “%1” is missing")).arg(meant);
    if (meant.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "An extra “%1” at the end")).arg(stands);
    return say(QT_TRANSLATE_NOOP("StringFaults", "“%1” instead of “%2”")).arg(stands, meant);
}

QString spaceTitle(const StringFault &fault)
{
    return isInBraces(fault) ? say(QT_TRANSLATE_NOOP("StringFaults", "Spaces inside the braces"))
                             : say(QT_TRANSLATE_NOOP("StringFaults", "A space in the string"));
}

/// What we do at the place of a fault that any sign may stand at.
QString mending(const StringFault &fault)
{
    if (fault.repair.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "We take it out."));
    return say(QT_TRANSLATE_NOOP("StringFaults", "We put %1.")).arg(fault.repair);
}

QString entityText(const StringFault &fault)
{
    const QString name = arg(fault, 2);
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "A site or messenger wrote it so; Klientiks does not read it "
                                     "back."))
            + u' ' + mending(fault);
    return say(QT_TRANSLATE_NOOP("StringFaults",
                                 "A site or messenger took the beginning of a name for a special "
                                 "sign. The value would be lost. We put the name %1."))
        .arg(name);
}

QString noPlaceholderText(const StringFault &fault)
{
    if (arg(fault, 0).isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "It carries no data. We take it out."));
    if (fault.repair.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "It is not known what should stand there. We take it out."));
    return say(QT_TRANSLATE_NOOP("StringFaults",
                                 "Each event would bring the same instead of its data. We put %1."))
        .arg(fault.repair);
}

QString swappedText(const StringFault &fault)
{
    const QString name = arg(fault, 0);
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "A value comes only under a name. We call it %1."))
            .arg(arg(fault, 1));
    if (name.startsWith(u'{'))
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "The name stands left of “=”, the placeholder right of it. We "
                                     "change their places."));
    return say(QT_TRANSLATE_NOOP("StringFaults", "Left of “=” an underscore is better: %1."))
        .arg(arg(fault, 1));
}

QString separatorText(const StringFault &fault)
{
    const bool between = arg(fault, 1) != u"=" && arg(fault, 1) != u"?";
    const QString effect = between
        ? say(QT_TRANSLATE_NOOP("StringFaults",
                                "Parameters are parted by one & each, or they run together."))
        : say(
            QT_TRANSLATE_NOOP("StringFaults", "Without the right sign the value does not arrive."));
    return effect + u' ' + mending(fault);
}

QString spaceText(const StringFault &fault)
{
    if (isInBraces(fault))
        return say(QT_TRANSLATE_NOOP("StringFaults", "Klientiks knows %1 only without spaces."))
            .arg(fault.repair);
    return say(QT_TRANSLATE_NOOP("StringFaults", "An address breaks off at a space.")) + u' '
        + mending(fault);
}

QString unknownText(const StringFault &fault)
{
    const QString nearest = arg(fault, 1);
    if (nearest.isEmpty())
        return say(
            QT_TRANSLATE_NOOP("StringFaults",
                              "This event has no such field. We take the parameter out; keep "
                              "it if the field is your account's own."));
    return say(QT_TRANSLATE_NOOP("StringFaults", "The nearest one is %1. We put it."))
        .arg(braced(nearest));
}

QString otherEventText(const StringFault &fault)
{
    const QString from = eventTitle(arg(fault, 1));
    const QString same = arg(fault, 2);
    if (same.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "It comes only with “%1”. We take the parameter out."))
            .arg(from);
    return say(QT_TRANSLATE_NOOP("StringFaults",
                                 "So it is called in “%1”. In this event it is %2. We put that."))
        .arg(from, braced(same));
}

QString nameTwiceText(const StringFault &fault)
{
    const QString renamed = arg(fault, 1);
    if (renamed.isEmpty())
        return say(QT_TRANSLATE_NOOP("StringFaults", "One is enough: both pass the same."));
    return say(QT_TRANSLATE_NOOP("StringFaults",
                                 "Two values under one name are mixed up. We call the other %1."))
        .arg(renamed);
}

} // namespace

QString faultTitle(const StringFault &fault)
{
    switch (fault.code) {
    case StringFaultCode::HtmlEntity:
        return say(QT_TRANSLATE_NOOP("StringFaults", "The sign %1 instead of “%2”"))
            .arg(arg(fault, 0), arg(fault, 1));
    case StringFaultCode::HtmlName:
        return say(QT_TRANSLATE_NOOP("StringFaults", "The name %1 does not survive copying"))
            .arg(arg(fault, 0));
    case StringFaultCode::MissingBrace:
        return say(QT_TRANSLATE_NOOP("StringFaults", "The braces do not match"));
    case StringFaultCode::FullWidthBrace:
        return say(QT_TRANSLATE_NOOP("StringFaults", "Braces of another kind"));
    case StringFaultCode::SplitBrace:
        return say(QT_TRANSLATE_NOOP("StringFaults", "A space between the braces"));
    case StringFaultCode::NoPlaceholder:
        return noPlaceholderTitle(fault);
    case StringFaultCode::SwappedPair:
        return swappedTitle(fault);
    case StringFaultCode::NoQuestionMark:
        return say(QT_TRANSLATE_NOOP("StringFaults", "No question mark"));
    case StringFaultCode::ExtraQuestionMark:
        return say(QT_TRANSLATE_NOOP("StringFaults", "One question mark too many"));
    case StringFaultCode::Separator:
        return separatorTitle(fault);
    case StringFaultCode::Space:
        return spaceTitle(fault);
    case StringFaultCode::LineBreak:
        return say(QT_TRANSLATE_NOOP("StringFaults", "A line break in the string"));
    case StringFaultCode::NoBreakSpace:
        return say(QT_TRANSLATE_NOOP("StringFaults", "An invisible sign, %1")).arg(arg(fault, 0));
    case StringFaultCode::Quote:
        return say(QT_TRANSLATE_NOOP("StringFaults", "The sign %1 does not belong here"))
            .arg(arg(fault, 0));
    case StringFaultCode::LookAlike:
        return say(QT_TRANSLATE_NOOP("StringFaults", "Letters that only look Latin"));
    case StringFaultCode::UnknownPlaceholder:
        return say(QT_TRANSLATE_NOOP("StringFaults", "Klientiks does not know %1"))
            .arg(braced(arg(fault, 0)));
    case StringFaultCode::OtherEvent:
        return say(QT_TRANSLATE_NOOP("StringFaults", "%1 is of another event"))
            .arg(braced(arg(fault, 0)));
    case StringFaultCode::NameTwice:
        return say(QT_TRANSLATE_NOOP("StringFaults", "The parameter %1 stands twice"))
            .arg(arg(fault, 0));
    case StringFaultCode::TooLong:
        return say(QT_TRANSLATE_NOOP("StringFaults", "The address is too long"));
    case StringFaultCode::NoPairs:
        return say(QT_TRANSLATE_NOOP("StringFaults", "There are no parameters here"));
    }
    return {};
}

QString faultText(const StringFault &fault)
{
    switch (fault.code) {
    case StringFaultCode::HtmlEntity:
        return entityText(fault);
    case StringFaultCode::HtmlName:
        return say(QT_TRANSLATE_NOOP(
                       "StringFaults",
                       "Sites and messengers turn the beginning of &%1 into %2. We call it %3."))
            .arg(arg(fault, 0), arg(fault, 1), arg(fault, 2));
    case StringFaultCode::MissingBrace:
    case StringFaultCode::FullWidthBrace:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "Klientiks knows %1 only in two plain braces on each side."))
            .arg(braced(arg(fault, 0)));
    case StringFaultCode::SplitBrace:
        return say(QT_TRANSLATE_NOOP("StringFaults", "Klientiks knows %1 only without spaces."))
            .arg(braced(arg(fault, 0)));
    case StringFaultCode::NoPlaceholder:
        return noPlaceholderText(fault);
    case StringFaultCode::SwappedPair:
        return swappedText(fault);
    case StringFaultCode::NoQuestionMark:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "Without “?” no parameter arrives. We put it before the "
                                     "first."));
    case StringFaultCode::ExtraQuestionMark:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "Only the first “?” counts, the next spoils a value."))
            + u' ' + mending(fault);
    case StringFaultCode::Separator:
        return separatorText(fault);
    case StringFaultCode::Space:
        return spaceText(fault);
    case StringFaultCode::LineBreak:
        return say(QT_TRANSLATE_NOOP("StringFaults", "Klientiks takes the address in one line."))
            + u' ' + mending(fault);
    case StringFaultCode::NoBreakSpace:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "It cannot be seen, but becomes part of a name or value."))
            + u' ' + mending(fault);
    case StringFaultCode::Quote:
        return say(QT_TRANSLATE_NOOP("StringFaults", "It becomes part of a name or value.")) + u' '
            + mending(fault);
    case StringFaultCode::LookAlike:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "In %1 there are letters of another alphabet. We put %2."))
            .arg(arg(fault, 0), arg(fault, 1));
    case StringFaultCode::UnknownPlaceholder:
        return unknownText(fault);
    case StringFaultCode::OtherEvent:
        return otherEventText(fault);
    case StringFaultCode::NameTwice:
        return nameTwiceText(fault);
    case StringFaultCode::TooLong:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "It has %1 characters, only %2 are sure to pass. We leave out "
                                     "what an order needs least."))
            .arg(arg(fault, 0), arg(fault, 1));
    case StringFaultCode::NoPairs:
        return say(QT_TRANSLATE_NOOP("StringFaults",
                                     "Copy the field “Адрес запроса” in Klientiks as a whole."));
    }
    return {};
}

} // namespace LeadBridge
