// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flow.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace LeadBridge {

const Flow *findFlow(const FlowSet &flows, FlowId id)
{
    const auto it = std::find_if(flows.cbegin(), flows.cend(),
                                 [id](const Flow &flow) { return flow.id == id; });
    return it == flows.cend() ? nullptr : &*it;
}

QString makeEndpointSecret()
{
    std::array<quint32, 6> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), bits.size());
    QByteArray bytes;
    for (const quint32 word : bits) {
        for (int shift = 0; shift < 32; shift += 8)
            bytes.append(static_cast<char>((word >> shift) & 0xFFU));
    }
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QStringList builtinNames()
{
    return { QStringLiteral("country_of_phone"),
             QStringLiteral("full_name"),
             QStringLiteral("received_at"),
             QStringLiteral("event_id"),
             directoryName,
             directoryPhone,
             directoryEmail };
}

bool isDirectoryBuiltin(const Mapping &mapping)
{
    return mapping.kind == MappingKind::Builtin
        && (mapping.text == directoryName || mapping.text == directoryPhone
            || mapping.text == directoryEmail);
}

} // namespace LeadBridge
