// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

// In the order of Glyph.
constexpr std::array<const char *, glyphCount> glyphNames {
    "overview", "flows",   "history", "problems", "clients", "settings", "help",  "copy",  "check",
    "cross",    "search",  "filter",  "plus",     "more",    "right",    "down",  "left",  "arrow",
    "up",       "play",    "pause",   "resend",   "link",    "key",      "eye",   "phone", "user",
    "globe",    "wand",    "send",    "inbox",    "export",  "open",     "trash", "drag",  "bell",
    "clock",    "columns", "code",    "pencil",   "shield",  "bulb",     "file",  "info",  "book",
};

QPixmap tinted(const QString &file, QSize pixels, const QColor &ink, const QColor &paper)
{
    const QString key = u"lb:%1:%2x%3:%4:%5"_s.arg(file)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ink.rgba(), 0, 16)
                            .arg(paper.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile svg(file);
    if (svg.open(QIODevice::ReadOnly)) {
        QByteArray drawing = svg.readAll();
        // White first through a mark, so that an ink of white is not taken for paper.
        drawing.replace("#ffffff", "#paper!");
        drawing.replace("#000000", ink.name().toLatin1());
        drawing.replace("#paper!", paper.name().toLatin1());
        QSvgRenderer renderer(drawing);
        QPainter painter(&pixmap);
        // A wider pixmap leaves its right end empty, see setButtonIcon().
        const int side = qMin(pixels.width(), pixels.height());
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintEngine final : public QIconEngine
{
public:
    TintEngine(Glyph glyph, Token tone, Token checkedTone)
        : m_glyph(glyph)
        , m_tone(tone)
        , m_checkedTone(checkedTone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintGlyph(painter, rect, m_glyph, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(glyphFile(m_glyph), size, color(mode, state), Qt::white);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal /*scale*/) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new TintEngine(m_glyph, m_tone, m_checkedTone);
    }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return themeColor(Token::Text3);
        return themeColor(state == QIcon::On ? m_checkedTone : m_tone);
    }

    Glyph m_glyph;
    Token m_tone;
    Token m_checkedTone;
};

const auto logoFile = u":/leadbridge/icons/leadbridge.svg"_s;

} // namespace

QString glyphFile(Glyph glyph)
{
    return ":/leadbridge/icons/"_L1 + QLatin1StringView(glyphNames.at(static_cast<size_t>(glyph)))
        + ".svg"_L1;
}

QIcon icon(Glyph glyph, Token tone, std::optional<Token> checkedTone)
{
    return QIcon(new TintEngine(glyph, tone, checkedTone.value_or(tone)));
}

void setButtonIcon(QAbstractButton *button, Glyph glyph, Token tone, int side)
{
    constexpr int extraGap = 4;
    button->setIcon(icon(glyph, tone));
    button->setIconSize({ side + extraGap, side });
}

void paintTinted(QPainter *painter, const QRectF &rect, const QString &file, const QColor &ink,
                 const QColor &paper)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = tinted(file, (rect.size() * ratio).toSize(), ink, paper);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

void paintGlyph(QPainter *painter, const QRectF &rect, Glyph glyph, const QColor &color)
{
    paintTinted(painter, rect, glyphFile(glyph), color, Qt::white);
}

QIcon logo()
{
    Theme::instance(); // the resources are there once the theme is
    return QIcon(logoFile);
}

void paintLogo(QPainter *painter, const QRectF &rect)
{
    QSvgRenderer renderer(logoFile);
    renderer.render(painter, rect);
}

} // namespace LeadBridge::Ui
