// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace LeadBridge {

/// What a value of Klientiks is, for choosing defaults and showing it well.
enum class ValueKind { Id, Phone, Text, Flag, Email, Date, Time, DateTime, Money, Word };

/// A text in the two languages of the program; chosen at the edges.
struct Title
{
    QString russian;
    QString english;

    bool operator==(const Title &) const = default;
};

/// One pair of the parameter string: `parameter={{placeholder}}`.
struct CatalogueField
{
    QString parameter; ///< name we give it, and under which the value arrives
    QString placeholder; ///< name Klientiks knows it by in this event
    ValueKind kind = ValueKind::Text;
    bool documented = true; ///< false: the placeholder is a guess that nothing confirms
    Title title;
    QString example;
    bool recommended = false; ///< what a new flow asks for unless told otherwise

    bool operator==(const CatalogueField &) const = default;
};

/// One kind of event Klientiks can send.
struct CatalogueEvent
{
    QString id; ///< word of the flow file, such as client_created
    Title title; ///< the Russian one is what the Klientiks page calls it
    Title when; ///< a sentence: when the event fires
    QStringList duplicateKey; ///< parameters that together name one lead; may be empty
    QList<CatalogueField> fields; ///< in the order of the parameter string
    QList<CatalogueField> alternatives; ///< spellings to try when a field arrives unreplaced

    /// The field that arrives as @p parameter, or null.
    [[nodiscard]] const CatalogueField *field(const QString &parameter) const;
};

/// The events Klientiks sends, as data (resources/klientiks/events.json). Immutable, so it
/// may be read from any thread.
class EventCatalogue final
{
public:
    EventCatalogue() = default;

    /// Reads a catalogue. Errors: InvalidInput with the place in the file.
    [[nodiscard]] static Result<EventCatalogue> fromJson(const QByteArray &json);

    /// The catalogue inside the program.
    [[nodiscard]] static const EventCatalogue &builtIn();

    [[nodiscard]] const QList<CatalogueEvent> &events() const { return m_events; }

    /// The event with this id, or null.
    [[nodiscard]] const CatalogueEvent *event(const QString &id) const;

private:
    QList<CatalogueEvent> m_events;
};

/// A percent-encoded query with invented data, as Klientiks would send it for @p eventId;
/// empty for an unknown event. Used by the demo and the test lead.
[[nodiscard]] QString sampleQuery(const QString &eventId);

} // namespace LeadBridge
