// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status.h"

#include <QAbstractButton>

class QLabel;

namespace LeadBridge::Ui {

class ElidedLabel;

/// Sign and label, a number, one line of meaning. The whole card is a button.
class StatCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatCard(const QString &label, QWidget *parent = nullptr);
    void setSign(Sign sign);
    void setGlyph(Glyph glyph);
    void setLabel(const QString &label);
    /// "—" while it is not known yet.
    void setNumber(const QString &number);
    void setMeaning(const QString &meaning, Token tone = Token::Text3);
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString meaning() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    SignView *m_sign;
    ElidedLabel *m_label;
    QLabel *m_number;
    ElidedLabel *m_meaning;
};

} // namespace LeadBridge::Ui
