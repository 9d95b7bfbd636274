// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/flows/requesttext.h"

#include <QPlainTextEdit>

namespace LeadBridge::Ui {

/// The whole request of a step as it would go out, or why nothing would. To read and to copy.
class RequestView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RequestView(QWidget *parent = nullptr);

    void setStep(const StepPreview &step);
    [[nodiscard]] QString asText() const { return requestText(m_lines); }

private:
    void render();

    QString m_reason; ///< why nothing goes
    QList<RequestLine> m_lines;
};

} // namespace LeadBridge::Ui
