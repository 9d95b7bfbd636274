// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// What stands for a secret wherever a request is stored or shown.
inline constexpr QStringView secretMask = u"•••";

/// An input with the value that would go out, or with what is wrong. A faulty input has no value.
struct ResolvedInput
{
    QString name {}; ///< key of the mapping: the wire name, or a free input's PREFIX + NAME
    InputKind kind = InputKind::Text;
    const char *label = ""; ///< English source text; of a free input, that of its group
    bool required = false;
    bool secret = false; ///< described as one, or filled with a stored secret: masked in records
    const InputDescription *input = nullptr; ///< null: a free input
    const FreeInputs *free = nullptr; ///< null: a described input
    QString value {};
    Reason problem {};
    bool blocks = false; ///< the problem forbids sending; else the input goes out empty

    /// NAME of a free input, as the operator wrote it: X-Salon of header.X-Salon.
    [[nodiscard]] QString freeName() const { return free ? name.mid(free->prefix.size()) : name; }
    /// The value as it may be stored and shown.
    [[nodiscard]] QString shownValue() const;
};

/// What forbids sending, for build().
[[nodiscard]] QList<Reason> blockingProblems(const QList<ResolvedInput> &inputs);

/// The lines of preview().
[[nodiscard]] QList<PreviewLine> previewLines(const QList<ResolvedInput> &inputs);

/// The value of the input with this name; empty where it is not shown, not mapped or faulty.
[[nodiscard]] QString resolvedValue(const QList<ResolvedInput> &inputs, const QString &name);

/// The free inputs of this prefix, in the order of the mapping's keys.
[[nodiscard]] QList<ResolvedInput> freeInputsOf(const QList<ResolvedInput> &inputs,
                                                const QString &prefix);

/// The values of secret inputs, for OutboundMessage::secretValues.
[[nodiscard]] QList<QByteArray> secretValuesOf(const QList<ResolvedInput> &inputs);

} // namespace LeadBridge
