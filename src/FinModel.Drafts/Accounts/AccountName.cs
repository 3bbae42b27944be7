using System.Text;
using System.Text.RegularExpressions;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Accounts;

/// <summary>The name of an account without what printers add to it, so that two spellings of one name are the same text.</summary>
internal static partial class AccountName
{
    // Characters of Hong Kong and Taiwan as the mainland writes them, as far as names of accounts have them.
    private const string Traditional =
        "營業務應帳賬項動資產負債總額稅費損權預銷貨現長償還無遞發開員東匯變後與計購處時間來經濟實給備憑貸聯從屬餘類續終關係製銀據" +
        "於對約劃淨採數歸當攤減並證價佔虧廠設賃儲擁內貿撥壞遠辦積場廣潤錄兌滙響買賣傭僱獎勵認贖籌單幣億萬擔險庫連轉換優綜併報適車" +
        "輛樓機專譽賺導興團題稱讓許術網絡軟體農礦氣補貼獲領訂執審閱織絀壓礎徵個頭寫環維護羅雜號節選階際陳顧風隊陸雙難頒顯飛點齊盡" +
        "監確礙種穩窮競範築簡籤糧級純紙紅紀細組結絕統綠緊線編緩縣繳聽職腦臨舉艙葉藥蘇虛裝複規視覺觀訊記試該詳誤課調諾謀講識譯議讀" +
        "財責質贈贏趨軍軌輕載較輔輪輸迴運過達違遷邊郵鄉醫釋鋼錢鐵門閉陽隨雲電靜順須飲養館驗鬥魚麗黃龍狀為參層構戶帶協條廢屆歷歲準" +
        "滿異盤眾筆納緣聲膠臺舊蓋衛衝訴評論賦賠離頁頂願騰驅鹽壹貳叁肆週註佈託姦暫曆樣橋沖漲灣煉熱燈爐牽獨畫盧竊籃絲綁綱緻縮繪罷罰" +
        "肅脫蘭詞誌誠請貴賓贊跡輯辭遊遜鄰釀鈔鋁銅錫鋅鎳鋰鏈鑄閑陣陰隱靈韓頻顏飯駐鮮鷹麥齡況凈決湊衹啟僅繫彙徑汙麵裡祕鉅慾唸";

    private const string Simplified =
        "营业务应账账项动资产负债总额税费损权预销货现长偿还无递发开员东汇变后与计购处时间来经济实给备凭贷联从属余类续终关系制银据" +
        "于对约划净采数归当摊减并证价占亏厂设赁储拥内贸拨坏远办积场广润录兑汇响买卖佣雇奖励认赎筹单币亿万担险库连转换优综并报适车" +
        "辆楼机专誉赚导兴团题称让许术网络软体农矿气补贴获领订执审阅织绌压础征个头写环维护罗杂号节选阶际陈顾风队陆双难颁显飞点齐尽" +
        "监确碍种稳穷竞范筑简签粮级纯纸红纪细组结绝统绿紧线编缓县缴听职脑临举舱叶药苏虚装复规视觉观讯记试该详误课调诺谋讲识译议读" +
        "财责质赠赢趋军轨轻载较辅轮输回运过达违迁边邮乡医释钢钱铁门闭阳随云电静顺须饮养馆验斗鱼丽黄龙状为参层构户带协条废届历岁准" +
        "满异盘众笔纳缘声胶台旧盖卫冲诉评论赋赔离页顶愿腾驱盐一二三四周注布托奸暂历样桥冲涨湾炼热灯炉牵独画卢窃篮丝绑纲致缩绘罢罚" +
        "肃脱兰词志诚请贵宾赞迹辑辞游逊邻酿钞铝铜锡锌镍锂链铸闲阵阴隐灵韩频颜饭驻鲜鹰麦龄况净决凑只启仅系汇径污面里秘巨欲念";

    // What exports shorten, by the dot behind it.
    private static readonly Dictionary<string, string> Long = new(StringComparer.Ordinal)
    {
        ["acc"] = "accounts",
        ["adj"] = "adjustment",
        ["admin"] = "administrative",
        ["amort"] = "amortization",
        ["curr"] = "current",
        ["def"] = "deferred",
        ["exp"] = "expenses",
        ["inc"] = "income",
        ["int"] = "interests",
        ["invest"] = "investment",
        ["ops"] = "operations",
        ["port"] = "portion",
    };

    /// <summary>The name without numbering, remarks, spaces and words that only join.</summary>
    public static string Normal(string name)
    {
        var text = PrintedText.Plain(name).ToLowerInvariant();
        text = Before().Replace(text, "");
        text = Remark().Replace(text, "");
        text = Shortened().Replace(text, word => Long[word.Groups["word"].Value]);
        text = Joining().Replace(text, " ");
        text = Sibilant().Replace(Consonant().Replace(text, "$1y"), "$1");
        text = British().Replace(Plural().Replace(text, "$1"), "iz$1");
        var plain = new StringBuilder();
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            plain.Append(c == '帐' ? '账' : Simple(c));
        }

        return plain.Replace("总计", "合计").Replace("总额", "合计").Replace("小计", "合计").Replace("总值", "合计").Replace("其它", "其他").ToString();
    }

    /// <summary>A text with the characters of Hong Kong and Taiwan as the mainland writes them.</summary>
    public static string Simple(string text) => text.All(char.IsAscii) ? text : string.Concat(text.Select(Simple));

    private static char Simple(char c) => c > '\u3400' && Traditional.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Simplified[at] : c;

    /// <summary>Whether a name says that it is within the row above: <c>of which</c>.</summary>
    public static bool IsWithin(string name) => Within().IsMatch(PrintedText.Plain(name).ToLowerInvariant());

    [GeneratedRegex(@"^\W*(?:其中|of which|including|incl\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    // 一、 (一) 1. 1、 其中: 减: 加: of which: less: add:, one behind the other.
    [GeneratedRegex(@"^(?:\s*(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十\d]+\)|\d+[.、)]|其中\s*:?|(?:减|加|減|less|add|plus|of which|including|incl\.)(?:\s*:|\s))\s*)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // (亏损以“-”号填列), (万元), [注1]: what stands in brackets says how it is printed, not what it is; but (diluted) does.
    [GeneratedRegex(@"\((?!\s*(?:basic|(?:fully )?diluted|基本|全面摊薄|全面攤薄|摊薄|攤薄|稀释|稀釋)\s*\))[^()]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?:and|the|of|from|in|on|for|to)\b|&|[及与和的與之]", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b(?<word>acc|adj|admin|amort|curr|def|exp|inc|int|invest|ops|port)\.", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    // taxes, losses, purchases: tax, loss, purchase.
    [GeneratedRegex(@"((?:x|ss|ch|sh))es\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sibilant();

    [GeneratedRegex(@"([a-z]{2,})ies\b", RegexOptions.CultureInvariant)]
    private static partial Regex Consonant();

    [GeneratedRegex(@"([a-z]{2,}[^\Ws])s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    // amortisation, utilised: as Americans write it.
    [GeneratedRegex(@"(?<=[a-z]{3})is(ation|ed|ing)\b", RegexOptions.CultureInvariant)]
    private static partial Regex British();
}
