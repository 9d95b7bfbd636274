// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/formencoding.h"

#include <QUrl>

namespace LeadBridge {

QByteArray formEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, " ", "~").replace(' ', '+');
}

QByteArray formBody(const QList<ResolvedInput> &fields, bool masked)
{
    QByteArray form;
    for (const ResolvedInput &field : fields) {
        if (!form.isEmpty())
            form += '&';
        const bool hidden = masked && field.secret;
        form += formEncoded(field.freeName()) + '=';
        form += hidden ? secretMask.toUtf8() : formEncoded(field.value);
    }
    return form;
}

} // namespace LeadBridge
