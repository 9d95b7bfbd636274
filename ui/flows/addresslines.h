// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace LeadBridge::Ui {

/// An address drawn for reading: base and path, then each pair of the parameter string on a
/// line of its own, placeholders in the accent colour, the secret shortened unless revealed.
class AddressLines final : public QWidget
{
    Q_OBJECT
public:
    explicit AddressLines(QWidget *parent = nullptr);

    void setAddress(const QString &address, const QString &secret);
    void setRevealed(bool revealed);
    /// As drawn, lines parted by line breaks.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString quiet; ///< drawn in text
        QString strong; ///< secret or placeholder
        bool secret = false;
    };

    void split();
    [[nodiscard]] int lineHeight() const;

    QString m_address;
    QString m_secret;
    bool m_revealed = false;
    QList<Line> m_lines;
};

} // namespace LeadBridge::Ui
